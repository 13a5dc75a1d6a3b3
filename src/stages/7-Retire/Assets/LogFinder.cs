using System.Collections.Immutable;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Predictions;
using Assay.Retire.Cases;

namespace Assay.Retire.Assets;

/// <summary>Finds the files of the log in which a model's answers lie. A file that also holds answers of another version that is not retired is shared with it, and so are labels.</summary>
internal sealed class LogFinder(RetirementLedger ledger, ILoggedFiles log)
{
    private const int VersionLength = 12;
    private const string Folder = "predictions/";

    /// <summary>Every such file, in the order of the log.</summary>
    public async Task<ImmutableArray<FoundAsset>> OfAsync(RecordEntry model, CancellationToken cancellation)
    {
        var (files, version) = (await log.ListAsync(cancellation), VersionOf(model.Subjects[0].Digest));
        var retired = ledger.RetiredModels.Select(VersionOf).Append(version).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<FoundAsset>();
        foreach (var together in files.GroupBy(file => file.Model).Where(group => group.Any(file => file.Uses.Any(use => use.Version == version))))
        {
            var all = together.SelectMany(file => file.Uses).ToList();
            foreach (var file in together.Where(file => file.Uses.IsEmpty || file.Uses.Any(use => use.Version == version)))
                if (await FoundAsync(file, Others(file.Uses.IsEmpty ? all : file.Uses, retired), cancellation) is { } asset) found.Add(asset);
        }

        return found.ToImmutable();
    }

    /// <summary>Who was answered by the model, the last first.</summary>
    public async Task<ImmutableArray<(string Model, LoggedUse Use)>> CallersAsync(Digest model, CancellationToken cancellation)
    {
        var version = VersionOf(model);
        var uses = (await log.ListAsync(cancellation)).SelectMany(file => file.Uses.Where(use => use.Version == version).Select(use => (file.Model, Use: use)));
        return
        [
            .. uses.GroupBy(each => (each.Model, each.Use.Caller)).Select(group => (group.Key.Model, new LoggedUse(version, group.Key.Caller, group.Sum(each => each.Use.Rows), group.Max(each => each.Use.Last))))
                .OrderByDescending(each => each.Item2.Last),
        ];
    }

    private static string VersionOf(Digest model) => model.ToString()[..VersionLength];

    private static ImmutableArray<string> Others(IEnumerable<LoggedUse> uses, HashSet<string> retired) =>
        [.. uses.Select(use => use.Version).Distinct(StringComparer.Ordinal).Where(version => !retired.Contains(version)).Order(StringComparer.Ordinal).Select(version => $"version {version}")];

    // A segment that became Parquet meanwhile is found as that the next time.
    private static async Task<FoundAsset?> FoundAsync(LoggedFile file, ImmutableArray<string> others, CancellationToken cancellation)
    {
        try
        {
            await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new FoundAsset(Folder + file.Name, await Digest.OfAsync(content, cancellation), content.Length, AssetClass.Logs, others, file.IsWritten);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
