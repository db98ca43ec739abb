//! Chance that falls the same way every time: whoever loads the demonstration on one day meets the same people.

/// A stream of numbers from a seed: `SplitMix64` (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
/// Written here because no library promises that its numbers stay the same from version to version.
pub(super) struct Chance(u64);

impl Chance {
    /// The stream that belongs to these words.
    pub(super) fn of(words: &[&str]) -> Self {
        // FNV-1a; a byte that is in no word keeps ["a", "b"] and ["ab"] apart.
        let bytes = words.iter().flat_map(|word| word.bytes().chain([0xff]));
        Self(bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than `bound`.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        let scaled = (self.next() >> 32) * u64::from(bound);
        u32::try_from(scaled >> 32).unwrap_or(0)
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// So many days back.
    pub(super) fn days(&mut self, least: u32, most: u32) -> i32 {
        i32::try_from(self.between(least, most)).unwrap_or(0)
    }

    /// Whether what happens in so many of a hundred cases happens now.
    pub(super) fn percent(&mut self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// One of these; `None` where there is none.
    pub(super) fn one<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(u32::try_from(of.len()).ok()?) as usize)
    }

    /// One of these, the heavier the likelier; `None` when all weigh nothing.
    pub(super) fn weighted<'t, T>(&mut self, of: &'t [T], weight: impl Fn(&T) -> u32) -> Option<&'t T> {
        let mut left = self.below(of.iter().map(&weight).sum());
        of.iter().find(|item| {
            let own = weight(item);
            let is_here = left < own;
            left = left.saturating_sub(own);
            is_here
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_falls_the_same_way_every_time_and_another_way_for_other_words() {
        let throw = |words: &[&str]| {
            let mut chance = Chance::of(words);
            (0..20).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(throw(&["tartu-linn", "2023-01-02"]), throw(&["tartu-linn", "2023-01-02"]));
        assert_ne!(throw(&["tartu-linn", "2023-01-02"]), throw(&["tartu-linn", "2023-01-03"]));
        assert_ne!(throw(&["ab"]), throw(&["a", "b"]));
    }

    #[test]
    fn what_weighs_nothing_never_comes_and_the_heavy_comes_often() {
        let mut chance = Chance::of(&["weights"]);
        let drawn: Vec<_> = (0..1000).filter_map(|_| chance.weighted(&[0, 1, 9], |weight| *weight)).collect();
        assert_eq!(drawn.len(), 1000);
        assert!(!drawn.contains(&&0));
        assert!(drawn.iter().filter(|weight| ***weight == 9).count() > 800);
        assert_eq!(chance.weighted(&[0, 0], |weight| *weight), None);
        assert_eq!(chance.one::<u8>(&[]), None);
    }
}
