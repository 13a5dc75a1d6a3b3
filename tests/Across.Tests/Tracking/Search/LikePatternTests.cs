using System.Text;
using Assay.Tracking.Search.Evaluation;
using CsCheck;

namespace Across.Tests.Tracking.Search;

public class LikePatternTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.Const("a"), Gen.Const("A"), Gen.Const("b"), Gen.Const("%"), Gen.Const("_"), Gen.Const("é"), Gen.Const("É"), Gen.Const("\n"), Gen.Const("😀"), Gen.Const("\\"))
        .Array[0, 12].Select(string.Concat);

    [Theory]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "ABC", false)]
    [InlineData("a%", "abc", true)]
    [InlineData("%c", "abc", true)]
    [InlineData("%b%", "abc", true)]
    [InlineData("%B%", "abc", false)]
    [InlineData("a%c", "ac", true)]
    [InlineData("aa%aa", "aaa", false)]
    [InlineData("a_c", "abc", true)]
    [InlineData("a_c", "ac", false)]
    [InlineData("_", "😀", true)]
    [InlineData("__", "😀", false)]
    [InlineData("%_%_%", "a", false)]
    [InlineData("%_b_%", "aabab", true)]
    [InlineData("%", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("_", "", false)]
    [InlineData("a%b", "a\nb", true)]
    [InlineData("jamie-foo C+%", "jamie-foo C+W bar", true)]
    [InlineData("100\\%", "100%", false)]
    [InlineData("100\\%", "100\\ and more", true)]
    public void Like_fits_the_whole_text(string pattern, string text, bool fits) => new LikePattern(pattern).Matches(text).ShouldBe(fits);

    [Theory]
    [InlineData("ABC", "abc", true)]
    [InlineData("%ÉCOLE%", "une école", true)]
    [InlineData("_É%", "ñé!", true)]
    [InlineData("abc", "abd", false)]
    public void Ilike_takes_letters_in_any_case(string pattern, string text, bool fits) => new LikePattern(pattern, ignoreCase: true).Matches(text).ShouldBe(fits);

    [Fact]
    public void It_agrees_with_the_definition() =>
        Gen.Select(Text, Text, Gen.Bool).Sample((pattern, text, ignoreCase) => new LikePattern(pattern, ignoreCase).Matches(text) == Fits([.. pattern.EnumerateRunes()], [.. text.EnumerateRunes()], ignoreCase), iter: 5_000);

    [Fact]
    public void A_pattern_of_its_own_text_fits() =>
        Gen.Select(Gen.String, Gen.Bool).Where((text, _) => !text.Contains('%') && !text.Contains('_')).Sample((text, ignoreCase) => new LikePattern(text, ignoreCase).Matches(text) && new LikePattern($"%{text}%", ignoreCase).Matches($"x{text}x"));

    [Fact]
    public void A_pattern_that_would_make_a_backtracking_matcher_hang_is_answered() =>
        new LikePattern(string.Concat(Enumerable.Repeat("%a_", 30)) + "b").Matches(new string('a', 10_000)).ShouldBeFalse();

    [Fact]
    public void Matching_takes_no_memory()
    {
        LikePattern[] patterns = [new("%b%a_", true), new("%b%a"), new("a_c%")];
        var texts = new[] { "abcabcaX", "bbbba", "abcd" };
        foreach (var pattern in patterns) foreach (var text in texts) pattern.Matches(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var pattern in patterns) foreach (var text in texts) pattern.Matches(text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    /// <summary>The definition, by trying everything: exponential, for short texts.</summary>
    private static bool Fits(ReadOnlySpan<Rune> pattern, ReadOnlySpan<Rune> text, bool ignoreCase)
    {
        if (pattern.IsEmpty) return text.IsEmpty;
        if (pattern[0].Value == '%') return Fits(pattern[1..], text, ignoreCase) || (!text.IsEmpty && Fits(pattern, text[1..], ignoreCase));
        if (text.IsEmpty) return false;
        var same = string.Equals(pattern[0].ToString(), text[0].ToString(), ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        return (pattern[0].Value == '_' || same) && Fits(pattern[1..], text[1..], ignoreCase);
    }
}
