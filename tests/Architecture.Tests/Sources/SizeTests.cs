namespace Architecture.Tests.Sources;

/// <summary>Sizes only shrink: what is larger than the limits stands in a list, with the number that it may not exceed.</summary>
public class SizeTests
{
    private const int FileLimit = 150;
    private const int MethodLimit = 30;
    private const string Baseline = "tests/Architecture.Tests/Sources/sizes.txt";

    [Fact]
    public void No_file_and_no_method_is_larger_than_its_limit()
    {
        var allowed = Allowed();
        var sizes = Oversized();
        if (Repository.WritesGolden) allowed = Tighten(allowed, sizes);
        sizes.Where(size => size.Value > allowed.GetValueOrDefault(size.Key)).Select(size => $"{size.Key} has {size.Value} lines: {Advice(size.Key, allowed)}").ShouldBeEmpty();
    }

    [Fact]
    public void The_list_says_no_more_than_is_so() =>
        Allowed().Where(row => row.Value > Oversized().GetValueOrDefault(row.Key)).Select(row => $"{row.Key} has shrunk below {row.Value}: run this test with ASSAY_WRITE_GOLDEN=1, which lowers the list and never raises it.").ShouldBeEmpty();

    private static string Advice(string name, Dictionary<string, int> allowed) =>
        allowed.TryGetValue(name, out var limit) ? $"the list allows {limit}." : $"{(name.Contains('#') ? MethodLimit : FileLimit)} are allowed; split it.";

    /// <summary>Overloads share a name; the largest counts.</summary>
    private static Dictionary<string, int> Oversized()
    {
        var files = SourceFile.All.Where(file => file.Lines > FileLimit).Select(file => (Name: file.Path, file.Lines));
        var methods = SourceFile.All.SelectMany(file => file.Methods()).Where(method => method.Lines > MethodLimit);
        return files.Concat(methods).GroupBy(item => item.Name).ToDictionary(group => group.Key, group => group.Max(item => item.Lines));
    }

    private static Dictionary<string, int> Allowed() =>
        Repository.Read(Baseline).Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => int.Parse(parts[1]));

    private static Dictionary<string, int> Tighten(Dictionary<string, int> allowed, Dictionary<string, int> sizes)
    {
        var tightened = allowed.Where(row => sizes.ContainsKey(row.Key)).ToDictionary(row => row.Key, row => Math.Min(row.Value, sizes[row.Key]));
        var rows = tightened.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key}: {row.Value}\n");
        File.WriteAllText(Repository.Absolute(Baseline), $"# Files over {FileLimit} lines and methods over {MethodLimit}. A number may shrink; a line may go. Nothing is added.\n" + string.Concat(rows));
        return tightened;
    }
}
