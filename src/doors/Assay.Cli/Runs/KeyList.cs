namespace Assay.Cli.Runs;

/// <summary>Takes lists of keys apart at their commas. A comma between quotes or back-ticks is part of a key.</summary>
internal static class KeyList
{
    /// <summary>The keys of all lists, without blanks around them.</summary>
    public static string[] Split(IEnumerable<string> lists) => [.. lists.SelectMany(Split).Select(key => key.Trim()).Where(key => key.Length > 0)];

    private static IEnumerable<string> Split(string list)
    {
        var (start, quote) = (0, '\0');
        for (var i = 0; i < list.Length; i++)
        {
            if (quote != '\0') quote = list[i] == quote ? '\0' : quote;
            else if (list[i] is '`' or '"' or '\'') quote = list[i];
            else if (list[i] == ',')
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        yield return list[start..];
    }
}
