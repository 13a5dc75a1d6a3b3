using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Assay.Reports;

namespace Doors.Tests.Reports;

/// <summary>A written page taken apart again, by nothing that the writer uses. (The page is kept well-formed XML, which makes this simple.)</summary>
internal sealed class ReportPage
{
    private readonly ReportSource _source;

    private ReportPage(ReportSource source, string html) => (_source, Html, Document) = (source, html, Parse(html));

    public string Html { get; }

    public XDocument Document { get; }

    public static ReportPage Of(ReportSource source) => new(source, ReportWriter.WriteHtml(source));

    public IEnumerable<XElement> Cited => Document.Descendants().Where(element => element.Attribute("data-field") is not null);

    public IEnumerable<XElement> Figures => Cited.Where(element => ExactOf(element) is not null);

    public static string FieldOf(XElement cited) => cited.Attribute("data-field")!.Value;

    /// <summary>The record that is named on the element, or nearest around it.</summary>
    public static string RecordOf(XElement cited) => cited.AncestorsAndSelf().Select(element => element.Attribute("data-record")).First(record => record is not null)!.Value;

    public static string? ExactOf(XElement cited) => (cited.Attribute("data-value") ?? cited.Attribute("value"))?.Value;

    /// <summary>The JSON that a cited element names, found by walking the record from its id.</summary>
    public JsonElement Resolve(XElement cited)
    {
        var record = _source.Records.Single(entry => entry.Id == RecordOf(cited));
        return FieldOf(cited) switch
        {
            "leafIndex" => JsonSerializer.SerializeToElement(record.Index),
            "at" => JsonSerializer.SerializeToElement(record.At),
            var path => JsonPath.Walk(record.Body, path),
        };
    }

    /// <summary>Whether a number as it is shown is the number of the record, rounded.</summary>
    public static bool Shows(string shown, double exact)
    {
        var text = shown.Replace("\u00A0", "").Replace(",", "").Replace('−', '-');
        if (text.StartsWith('<')) return exact < double.Parse(text[1..], CultureInfo.InvariantCulture);
        var scale = text.EndsWith('%') ? 100 : 1;
        var digits = text.TrimEnd('%', 's').TrimStart('+');
        var value = double.Parse(digits, CultureInfo.InvariantCulture);
        var exponent = digits.Contains('e') ? int.Parse(digits[(digits.IndexOf('e') + 1)..], CultureInfo.InvariantCulture) : 0;
        var mantissa = digits.Split('e')[0];
        var decimals = mantissa.Contains('.') ? mantissa.Length - mantissa.IndexOf('.') - 1 : 0;
        return Math.Abs(value - exact * scale) <= 0.5000001 * Math.Pow(10, exponent - decimals) * (decimals == 0 ? 1 : 10);
    }

    private static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
