using System.Text.Json;

namespace Foundation.Tests.Statistics;

/// <summary>
/// One published or independently computed example: inputs, expected values, the tolerance at which they must be met and where they come from.
/// The files lie in <c>Statistics/Cases</c>, one a case.
/// </summary>
public sealed class ReferenceCase
{
    private readonly JsonElement _root;
    private readonly double _relative;
    private readonly double _absolute;

    private ReferenceCase(JsonElement root)
    {
        _root = root;
        var tolerance = root.GetProperty("tolerance");
        _relative = tolerance.TryGetProperty("rel", out var relative) ? relative.GetDouble() : 0;
        _absolute = tolerance.TryGetProperty("abs", out var absolute) ? absolute.GetDouble() : 0;
    }

    public JsonElement Inputs => _root.GetProperty("inputs");

    public JsonElement Expected => _root.GetProperty("expected");

    /// <summary>Where the expected values come from.</summary>
    public string Source => _root.GetProperty("source").GetString()!;

    public static ReferenceCase Load(string id)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Statistics", "Cases", id + ".json");
        return new ReferenceCase(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement);
    }

    /// <summary>An input (a dotted path: <c>table.Female.admitted</c>) as a number.</summary>
    public double Number(string path) => At(Inputs, path).GetDouble();

    /// <summary>An input as an array of numbers; null becomes NaN.</summary>
    public double[] Numbers(string path) => NumbersOf(At(Inputs, path));

    /// <summary>An input as an array of whole numbers.</summary>
    public int[] Integers(string path) => [.. At(Inputs, path).EnumerateArray().Select(e => e.GetInt32())];

    /// <summary>An input of zeros and ones as labels.</summary>
    public bool[] Labels(string path) => [.. At(Inputs, path).EnumerateArray().Select(e => e.GetInt32() == 1)];

    /// <summary>An input as an array of texts.</summary>
    public string[] Texts(string path) => [.. At(Inputs, path).EnumerateArray().Select(e => e.GetString()!)];

    /// <summary>An input of nested arrays as rows of numbers.</summary>
    public double[][] Rows(string path) => [.. At(Inputs, path).EnumerateArray().Select(NumbersOf)];

    /// <summary>An expected value (a dotted path) as a number.</summary>
    public double ExpectedNumber(string path) => At(Expected, path).GetDouble();

    /// <summary>An expected value as an array of numbers.</summary>
    public double[] ExpectedNumbers(string path) => NumbersOf(At(Expected, path));

    /// <summary>An expected value of nested arrays as rows of numbers.</summary>
    public double[][] ExpectedRows(string path) => [.. At(Expected, path).EnumerateArray().Select(NumbersOf)];

    /// <summary>Asserts that <paramref name="actual"/> equals the expected number at the case's own tolerance.</summary>
    public void ShouldMatch(string path, double actual) => Check(path, actual, ExpectedNumber(path));

    /// <summary>Asserts that each of <paramref name="actual"/> equals the expected number in its place at the case's own tolerance.</summary>
    public void ShouldMatch(string path, params ReadOnlySpan<double> actual)
    {
        var expected = ExpectedNumbers(path);
        actual.Length.ShouldBe(expected.Length, path);
        for (var i = 0; i < expected.Length; i++) Check($"{path}[{i}]", actual[i], expected[i]);
    }

    private void Check(string path, double actual, double expected) =>
        actual.ShouldBe(expected, Math.Max(_absolute, _relative * Math.Abs(expected)), $"{_root.GetProperty("id").GetString()}: {path}");

    private static JsonElement At(JsonElement element, string path) =>
        path.Split('.').Aggregate(element, (current, name) => current.GetProperty(name));

    private static double[] NumbersOf(JsonElement array) =>
        [.. array.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? double.NaN : e.GetDouble())];
}
