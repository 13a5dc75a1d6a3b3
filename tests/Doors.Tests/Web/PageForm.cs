using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Doors.Tests.Web;

/// <summary>A form as a page shows it.</summary>
/// <param name="Page">The page's address.</param>
/// <param name="Action">Where it is sent.</param>
/// <param name="IsPost">Whether it is posted.</param>
/// <param name="Fields">Its fields with what a person in a hurry would leave in them.</param>
/// <param name="IsMultipart">Whether it takes a file.</param>
internal sealed partial record PageForm(string Page, string Action, bool IsPost, IReadOnlyList<PageForm.Field> Fields, bool IsMultipart)
{
    /// <summary>A each.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Value">What stands in it.</param>
    /// <param name="Type">Its type: <c>text</c>, <c>hidden</c>, <c>checkbox</c>, <c>select</c> and so on.</param>
    public sealed record Field(string Name, string Value, string Type);

    /// <summary>What tells it from forms that ask for the same.</summary>
    public string Kind => $"{Identifier().Replace(Action.Split('?', '#')[0], "*")} {Identifier().Replace(Fields.FirstOrDefault(each => each.Name == "_handler")?.Value ?? "", "*")} {string.Join(' ', Fields.Select(each => Each().Replace(each.Name, "-*")).Distinct())}";

    /// <summary>The fields that a person fills in, one of those that are there for each criterion.</summary>
    public IEnumerable<Field> Filled => Fields.Where(each => each.Type is not "file" && each.Name is not "__RequestVerificationToken" and not "_handler").DistinctBy(each => Each().Replace(each.Name, "-*"));

    /// <summary>The forms of a page.</summary>
    public static IEnumerable<PageForm> Of(string page, string html) => Form().Matches(html).Select(form => Read(page, form.Groups[1].Value, form.Groups[2].Value));

    /// <summary>What is sent, with some fields filled as given.</summary>
    public HttpContent Content(Func<Field, string> value)
    {
        if (!IsMultipart) return new StringContent(string.Join('&', Fields.Where(each => each.Type != "file").Select(each => $"{Uri.EscapeDataString(each.Name)}={value(each)}")), Encoding.ASCII, "application/x-www-form-urlencoded");
        var content = new MultipartFormDataContent();
        foreach (var each in Fields)
        {
            if (each.Type == "file") content.Add(new ByteArrayContent([1, 2, 3]), each.Name, "a.txt");
            else content.Add(new ByteArrayContent(Bytes(value(each))), each.Name);
        }

        return content;
    }

    private static byte[] Bytes(string escaped)
    {
        var bytes = new List<byte>(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '%') bytes.Add((byte)escaped[i]);
            else bytes.Add(byte.Parse(escaped.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            if (escaped[i] == '%') i += 2;
        }

        return [.. bytes];
    }

    private static PageForm Read(string page, string tag, string inner)
    {
        var fields = new List<Field>();
        foreach (Match input in Control().Matches(inner))
        {
            var (name, type) = (Attribute(input.Value, "name"), input.Value.StartsWith("<textarea", StringComparison.Ordinal) ? "textarea" : input.Value.StartsWith("<select", StringComparison.Ordinal) ? "select" : Attribute(input.Value, "type") is { Length: > 0 } said ? said : "text");
            if (name.Length == 0 || (type is "radio" or "checkbox" && fields.Any(each => each.Name == name))) continue;
            fields.Add(new Field(name, ValueOf(type, input.Value), type));
        }

        return new PageForm(page, WebUtility.HtmlDecode(Attribute(tag, "action")) is { Length: > 0 } action ? action : page, tag.Contains("method=\"post\"", StringComparison.Ordinal), fields, tag.Contains("multipart", StringComparison.Ordinal));
    }

    private static string ValueOf(string type, string control)
    {
        var value = WebUtility.HtmlDecode(Attribute(control, "value"));
        return type switch
        {
            "select" when control.Contains("\"Opportunity\"", StringComparison.Ordinal) => "Opportunity",
            "select" => Option().Matches(control) is [.., var last] ? WebUtility.HtmlDecode(last.Groups[1].Value) : "",
            "textarea" => "some words",
            "text" or "search" => value.Length > 0 ? value : "some",
            "number" => value.Length > 0 ? value : "1",
            "password" => "a password of some length",
            "date" => "2099-01-01",
            _ => value,
        };
    }

    private static string Attribute(string tag, string name) => Regex.Match(tag.Split('>')[0], $"\\s{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>|<textarea[^>]*>|<select[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Option();

    [GeneratedRegex("[0-9a-f]{8}[0-9a-f-]*|(?<=-)[0-9a-f]{12,}|(?<=/)[KSB][0-9]+$")]
    private static partial Regex Identifier();

    [GeneratedRegex("-[A-Z][A-Z0-9.]*[0-9][A-Za-z0-9.-]*$")]
    private static partial Regex Each();
}
