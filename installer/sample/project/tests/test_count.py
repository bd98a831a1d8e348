import unittest

from pondcensus.count import BadRecord, census, parse


class ParseTest(unittest.TestCase):
    def test_skips_comments_and_blank_lines(self):
        lines = ["# a note", "", "2026-05-01,north,teal,3"]
        self.assertEqual([(2026, "teal", 3)], [(d.year, s, c) for d, _p, s, c in parse(lines)])

    def test_names_the_line_of_a_bad_record(self):
        with self.assertRaisesRegex(BadRecord, "line 2: expected 4 fields"):
            list(parse(["2026-05-01,north,teal,3", "oops"]))

    def test_refuses_a_negative_count(self):
        with self.assertRaisesRegex(BadRecord, "negative"):
            list(parse(["2026-05-01,north,teal,-3"]))


class CensusTest(unittest.TestCase):
    def test_totals_by_species_and_month(self):
        records = parse(["2026-05-01,north,teal,3", "2026-06-01,south,teal,4", "2026-06-02,south,coot,1"])
        result = census(records)
        self.assertEqual({"coot": 1, "teal": 7}, result["totals"])
        self.assertEqual({"coot": 1, "teal": 4}, result["months"]["2026-06"])


if __name__ == "__main__":
    unittest.main()
