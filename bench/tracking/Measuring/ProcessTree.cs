using System.Globalization;

namespace Assay.Bench.Tracking.Measuring;

/// <summary>A process and all that descend from it, as Linux tells.</summary>
internal static class ProcessTree
{
    /// <summary>The ids of the process and its descendants; empty where it is gone.</summary>
    public static List<int> Of(int root)
    {
        var children = Directory.EnumerateDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Select(id => (Id: id, Parent: Parent(id))).ToLookup(process => process.Parent, process => process.Id);
        List<int> found = Parent(root) >= 0 ? [root] : [];
        for (var i = 0; i < found.Count; i++) found.AddRange(children[found[i]]);
        return found;
    }

    /// <summary>Memory that is resident, summed over the processes; what they share counts once for each, as in the tools that people use.</summary>
    /// <returns>In bytes.</returns>
    public static long ResidentBytes(IEnumerable<int> processes) => processes.Sum(ResidentPages) * Environment.SystemPageSize;

    /// <summary>-1 where the process is gone.</summary>
    private static int Parent(int id)
    {
        // The name of the program stands in brackets and may itself hold brackets and spaces.
        var stat = Read($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : -1;
    }

    private static long ResidentPages(int id)
    {
        var fields = Read($"/proc/{id}/statm").Split(' ');
        return fields.Length > 1 ? long.Parse(fields[1], CultureInfo.InvariantCulture) : 0;
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
