using System.Globalization;

namespace Assay.Cli.Capacity;

/// <summary>The processor packages' counters of energy (RAPL), where the system lets them be read.</summary>
internal static class PackageEnergy
{
    private const double MicrojoulesPerJoule = 1e6;

    /// <summary>Joules between two readings of <see cref="Read"/>; null where one is missing. A counter begins anew beyond its range.</summary>
    public static double? Between(IReadOnlyDictionary<string, (long Now, long Range)>? before, IReadOnlyDictionary<string, (long Now, long Range)>? after)
    {
        if (before is null || after is null) return null;
        return after.Sum(counter => before.TryGetValue(counter.Key, out var earlier) ? Grown(earlier.Now, counter.Value) : 0) / MicrojoulesPerJoule;
    }

    /// <summary>The counters, by package; null where there are none or they cannot be read.</summary>
    /// <param name="folder">The system's folder: <c>/sys/class/powercap</c>.</param>
    public static IReadOnlyDictionary<string, (long Now, long Range)>? Read(string folder)
    {
        try
        {
            // A zone with one colon is a package; those below it are parts of it.
            var packages = Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "intel-rapl:*").Where(zone => zone.Count(letter => letter == ':') == 1).ToList() : [];
            var read = packages.ToDictionary(zone => zone, zone => (Number(Path.Combine(zone, "energy_uj")), Number(Path.Combine(zone, "max_energy_range_uj"))), StringComparer.Ordinal);
            return read.Count == 0 ? null : read;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static long Grown(long earlier, (long Now, long Range) counter) => counter.Now >= earlier ? counter.Now - earlier : counter.Range - earlier + counter.Now;

    private static long Number(string file) => long.Parse(File.ReadAllText(file), NumberStyles.Integer | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
