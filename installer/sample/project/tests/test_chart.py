import unittest
import xml.dom.minidom

from pondcensus.chart import svg


class ChartTest(unittest.TestCase):
    def test_draws_the_most_frequent_first_and_is_well_formed(self):
        drawing = svg({"coot": 1, "teal & co": 7})
        xml.dom.minidom.parseString(drawing)
        self.assertLess(drawing.index("teal &amp; co"), drawing.index("coot"))

    def test_an_empty_census_is_still_a_drawing(self):
        xml.dom.minidom.parseString(svg({}))


if __name__ == "__main__":
    unittest.main()
