people-special-health = This seems to be about health. It belongs in a restricted note.
people-special-religion = This seems to be about religion. It belongs in a restricted note.
people-special-origin = This seems to be about ethnic origin. It belongs in a restricted note.
people-special-crime = This seems to be about crime or violence. It belongs in a restricted note.
people-special-children = This seems to be about the protection of a child. It belongs in a restricted note.
people-special-move = Put it into a restricted note
