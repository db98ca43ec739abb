people-special-health = Siin paistab juttu tervisest. See käib piiratud märkusesse.
people-special-religion = Siin paistab juttu usust. See käib piiratud märkusesse.
people-special-origin = Siin paistab juttu rahvusest. See käib piiratud märkusesse.
people-special-crime = Siin paistab juttu kuriteost või vägivallast. See käib piiratud märkusesse.
people-special-children = Siin paistab juttu lapse kaitsest. See käib piiratud märkusesse.
people-special-move = Pane piiratud märkusesse
