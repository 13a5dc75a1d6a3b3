using System.Globalization;
using System.Runtime.InteropServices;
using Assay.Kernel;
using Assay.Monitor.Drift;
using Assay.Monitor.References;
using Assay.Tables;

namespace Assay.Bench.Drift;

/// <summary>How long a window takes to be compared, with the reference's rows at hand and from its stored profile.</summary>
internal static class DriftBench
{
    private const int Rounds = 3;
    private const double Shift = 0.4;
    private static readonly DriftMethod Method = new();

    /// <summary>One million rows against one million, of 20 columns of numbers and 10 of categories; then up to 1,000 columns of fewer rows.</summary>
    public static int Run(TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}. Medians of {Rounds} rounds after one that warms up; rows are in memory.");
        output.WriteLine();
        output.WriteLine("| what | rows | columns | s | processor s | growth MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        Compare(1_000_000, 30, output);
        foreach (var columns in new[] { 30, 100, 300, 1_000 }) Scale(20_000, columns, output);
        return 0;
    }

    private static void Compare(int rows, int columns, TextWriter output)
    {
        var (before, now) = (MadeRows.Make(1, rows, columns, 0), MadeRows.Make(2, rows, columns, Shift));
        byte[] stored = [];
        Row("exact: both sides' rows", rows, columns, () => Exact(before, now), output);
        Row("profile made and written", rows, columns, () => stored = ProfileMaker.Make(before, "made", Digest.Of("made")).ToJson(), output);
        Row("from the stored profile, read first", rows, columns, () => Stored(stored, now), output);
        var (exact, bounded) = (Exact(before, now), Stored(stored, now));
        var worst = exact.Zip(bounded).Max(pair => Math.Abs(pair.First.Statistic!.Value - pair.Second.Statistic!.Value));
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The profile is {stored.Length / 1024.0:N0} KiB. Its statistics differ from the exact ones by at most {worst:0.000000}; the greatest bound stated was {bounded.Max(column => column.StatisticErrorBound):0.000000}. The same {exact.Count(column => column.HasDrifted)} columns drifted either way: {exact.Zip(bounded).All(pair => pair.First.HasDrifted == pair.Second.HasDrifted)}."));
        output.WriteLine();
        output.WriteLine("| what | rows | columns | s | processor s | growth MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void Scale(int rows, int columns, TextWriter output)
    {
        var (before, now) = (MadeRows.Make(1, rows, columns, 0), MadeRows.Make(2, rows, columns, Shift));
        Row("exact: both sides' rows", rows, columns, () => Exact(before, now), output);
    }

    private static FeatureDrift[] Exact(Table before, Table now)
    {
        var reference = new Reference(ProfileMaker.Make(before, "made", Digest.Of("made")), before);
        return Ordered(DriftComparer.Compare(reference, now, now.Columns.Select(column => column.Name), Method));
    }

    private static FeatureDrift[] Stored(byte[] profile, Table now)
    {
        var reference = new Reference(ReferenceProfile.FromJson(profile, "profile").Required);
        return Ordered(DriftComparer.Compare(reference, now, now.Columns.Select(column => column.Name), Method));
    }

    private static FeatureDrift[] Ordered(IEnumerable<FeatureDrift> drift) => [.. drift.OrderBy(column => column.Column, StringComparer.Ordinal)];

    private static void Row(string what, int rows, int columns, Action work, TextWriter output)
    {
        var readings = Enumerable.Range(0, Rounds + 1).Select(_ => Reading.Of(work)).Skip(1).ToList();
        double Median(Func<Reading, double> figure) => readings.Select(figure).Order().ElementAt(Rounds / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {rows:N0} | {columns:N0} | {Median(reading => reading.Seconds):0.00} | {Median(reading => reading.ProcessorSeconds):0.00} | {readings.Max(reading => reading.Mebibytes):0} |"));
    }
}
