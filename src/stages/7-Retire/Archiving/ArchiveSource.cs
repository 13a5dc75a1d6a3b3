using Assay.Data.Records;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Projects.Artifacts;
using Assay.Retire.Cases;
using Assay.Tables;
using Assay.Tables.Engine;
using Assay.Train.Scoring;

namespace Assay.Retire.Archiving;

/// <summary>What an archive is made from: the model's file, past decisions of its log and rows of its project's table, and what the model answers for them now, and why.</summary>
/// <param name="Model">Path of the ONNX file.</param>
/// <param name="Rows">Past decisions, then sampled rows of the table; of the columns that it reads.</param>
/// <param name="Answers">What the model answers for them, row after row.</param>
/// <param name="Background">Rows of the table that stand for absent features.</param>
/// <param name="Attributions">Why it answers so, for some of the rows.</param>
/// <param name="Decisions">How many of the rows are past decisions.</param>
internal sealed record ArchiveSource(string Model, Table Rows, double[] Answers, Table Background, Attribution[] Attributions, int Decisions)
{
    /// <summary>How many rows of the table are sampled.</summary>
    public const int SampledRows = 50;

    private const ulong Seed = 1;

    /// <summary>Asks the model that is in the home about its past decisions and rows of the table that it was made from.</summary>
    public static async Task<Outcome<ArchiveSource>> OfAsync(RetirementLedger ledger, RecordEntry model, IServiceProvider services, CancellationToken cancellation)
    {
        var (artifacts, digest) = (services.Need<IArtifactStore>(), model.Subjects[0].Digest);
        var table = ledger.Entries.LastOrDefault(entry => entry.Kind == DataVersion.Kind.Name && entry.Project == model.Project && entry.Index < model.Index)?.Subjects[0];
        if (!artifacts.Contains(digest)) return new Problem("retire.no-content", "The ONNX file is no longer in the home, so that no archive can be made.", "Restore the home from a backup.") { Value = digest.ToString() };
        if (table is null || !artifacts.Contains(table.Digest)) return new Problem("retire.no-rows", "The table that the model was made from is not in the home: nothing shows that an archive answers as the model does.", "Bring the project up to date with 'assay run', then retire the model.") { Value = table?.Name };
        var opened = OnnxScorer.Open(artifacts.PathOf(digest));
        if (!opened.Succeeded) return Outcome<ArchiveSource>.Failed(opened.Problems);
        using var scorer = opened.Value;
        var all = await services.Need<ITableEngine>().LoadAsync(artifacts.PathOf(table.Digest), [.. scorer.Signature.Inputs.Select(input => input.Name)], cancellation);
        if (all.RowCount == 0) return new Problem("retire.no-rows", "The table that the model was made from has no rows.", "Archive it by hand.") { Value = table.Name };
        var sampled = all.Take(Sample(all.RowCount));
        var past = await PastDecisions.OfAsync(scorer, digest, services, cancellation);
        var rows = past is null ? sampled : PastDecisions.Together(past, sampled);
        return scorer.Score(rows).Map(answers => new ArchiveSource(artifacts.PathOf(digest), rows, answers.Values, sampled, Attribution.Of(scorer, rows, answers.Values, sampled), past?.RowCount ?? 0));
    }

    private static int[] Sample(int count)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        new SeededRandom(Seed).Shuffle<int>(rows);
        return [.. rows.Take(SampledRows).Order()];
    }
}
