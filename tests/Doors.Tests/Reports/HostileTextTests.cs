using CsCheck;

namespace Doors.Tests.Reports;

public class HostileTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char["<>&\"'/\\`{}[]|#*_-=\n\t\u0000\u202E\u2028\u05D0 aW1"], 0, 60], Gen.String[0, 30], Gen.Const(HostileRun.Worst));

    [Fact]
    public void No_text_of_a_record_adds_an_element_or_an_attribute_to_the_page()
    {
        var expected = Skeleton(ReportPage.Of(HostileRun.With("x")));
        Text.Sample(text => Skeleton(ReportPage.Of(HostileRun.With("x" + Valid(text)))).SequenceEqual(expected), iter: 20, threads: 1);
    }

    [Fact]
    public void A_hostile_text_is_shown_as_it_is()
    {
        var page = ReportPage.Of(HostileRun.Source);
        page.Document.Descendants("h1").Single().Value.ShouldStartWith("</script><img src=x");
        foreach (var quotation in page.Cited.Where(element => ReportPage.ExactOf(element) is null && element.Attribute("data-title") is null))
        {
            quotation.Value.ShouldBe(page.Resolve(quotation).GetString()!.Replace('\u0000', '\uFFFD'));
        }
    }

    /// <summary>Elements and the names of their attributes, in order.</summary>
    private static IEnumerable<string> Skeleton(ReportPage page) =>
        page.Document.Descendants().Select(element => $"{element.Name}({string.Join(",", element.Attributes().Select(attribute => attribute.Name))})");

    /// <summary>Half a surrogate pair cannot stand in JSON, and so in no record.</summary>
    private static string Valid(string text) => string.Concat(text.Where(letter => !char.IsSurrogate(letter)));
}
