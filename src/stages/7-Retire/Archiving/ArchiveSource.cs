using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Retire.Cases;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>What an archive is made from: the model's file, rows of its project's table, and what the model answers for them now.</summary>
/// <param name="Model">Path of the ONNX file.</param>
/// <param name="Rows">Sampled rows of the columns that it reads.</param>
/// <param name="Answers">What the model answers for them, row after row.</param>
internal sealed record ArchiveSource(string Model, Table Rows, double[] Answers)
{
    /// <summary>How many rows are sampled.</summary>
    public const int SampledRows = 50;

    private const ulong Seed = 1;

    /// <summary>Asks the model that is in the home about rows of the table that it was made from.</summary>
    public static async Task<Outcome<ArchiveSource>> OfAsync(RetirementLedger ledger, RecordEntry model, IServiceProvider services, CancellationToken cancellation)
    {
        var artifacts = services.Need<IArtifactStore>();
        var table = ledger.Entries.LastOrDefault(entry => entry.Kind == Assay.Data.Records.DataVersion.Kind.Name && entry.Project == model.Project && entry.Index < model.Index)?.Subjects[0];
        if (!artifacts.Contains(model.Subjects[0].Digest)) return NoContent("the ONNX file", model.Subjects[0].Digest);
        if (table is null || !artifacts.Contains(table.Digest)) return new Problem("retire.no-rows", "The table that the model was made from is not in the home: nothing shows that an archive answers as the model does.", "Bring the project up to date with 'assay run', then retire the model.") { Value = table?.Name };
        var path = artifacts.PathOf(model.Subjects[0].Digest);
        var opened = OnnxScorer.Open(path);
        if (!opened.Succeeded) return Outcome<ArchiveSource>.Failed(opened.Problems);
        using var scorer = opened.Value;
        var columns = scorer.Signature.Inputs.Select(input => input.Name).ToList();
        var all = await services.Need<ITableEngine>().LoadAsync(artifacts.PathOf(table.Digest), columns, cancellation);
        if (all.RowCount == 0) return new Problem("retire.no-rows", "The table that the model was made from has no rows.", "Archive it by hand.") { Value = table.Name };
        var rows = all.Take(Sample(all.RowCount));
        return scorer.Score(rows).Map(answers => new ArchiveSource(path, rows, answers.Values));
    }

    private static int[] Sample(int count)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        new SeededRandom(Seed).Shuffle<int>(rows);
        return [.. rows.Take(SampledRows).Order()];
    }

    private static Problem NoContent(string what, Digest digest) => new("retire.no-content", $"The content of {what} is no longer in the home, so that no archive can be made.", "Restore the home from a backup.") { Value = digest.ToString() };
}
