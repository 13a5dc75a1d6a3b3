using Assay.Evidence.Similarity;
using CsCheck;

namespace Across.Tests.Evidence.Similarity;

public class PassagesTests
{
    [Fact]
    public void Sentences_and_lines_are_passages() =>
        Split("Fix the kiln\n\nIt was cold, e.g. at night. Was it? Yes!\n- first\n- second\n  v1.2 stays whole  ").ShouldBe(["Fix the kiln", "It was cold, e.g. at night.", "Was it?", "Yes!", "- first", "- second", "v1.2 stays whole"]);

    [Fact]
    public void A_number_before_a_heading_or_item_is_no_sentence() =>
        Split("# 1. Choose the clay\n2. Fire it. Twice.\nIt was 7. Then it was 9.").ShouldBe(["# 1. Choose the clay", "2. Fire it.", "Twice.", "It was 7.", "Then it was 9."]);

    [Fact]
    public void A_wrapped_line_goes_on_in_the_next() =>
        Split("The kiln was fired twice because the first firing had not reached\r\nthe heat that the glaze needs.\r\nshort\nlines").ShouldBe(["The kiln was fired twice because the first firing had not reached\r\nthe heat that the glaze needs.", "short", "lines"]);

    [Fact]
    public void Passages_stand_in_order_and_leave_out_nothing_but_white_space() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Const('\n'), Gen.Const('.'), Gen.Const(' '), Gen.Const('\r')), 0, 200].Sample(text =>
        {
            var end = 0;
            foreach (var passage in Passages.Of(text))
            {
                if (passage.Start < end || passage.Length == 0 || text[end..passage.Start].Any(character => !char.IsWhiteSpace(character))) return false;
                end = passage.End;
            }

            return string.IsNullOrWhiteSpace(text[end..]);
        });

    private static string[] Split(string text) => [.. Passages.Of(text).Select(passage => passage.In(text))];
}
