namespace Assay.Bench.Ledger;

/// <summary>The ledger against the cryptography that it cannot do without, all in one run.</summary>
internal static class LedgerBench
{
    public static async Task<int> RunAsync(TextWriter output)
    {
        output.WriteLine(Machine.Sentence);
        output.WriteLine();
        Measurement[] measurements = [.. await Appending.RunAsync(), .. await Deriving.RunAsync()];
        output.WriteLine(Measurement.Head);
        foreach (var measurement in measurements) output.WriteLine(measurement.Row(measurements));
        output.WriteLine();
        foreach (var line in await Proving.RunAsync()) output.WriteLine(line);
        return 0;
    }
}
