using Assay.Cli.Homes;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Doctor;

/// <summary>Looks at the home and its newest heads, without reading the records: 'assay ledger verify' does that.</summary>
internal static class HomeFindings
{
    /// <summary>The home, its ledger, and what is known of it outside.</summary>
    public static async Task<IReadOnlyList<Finding>> LookAsync(Workplace workplace, HomeOptions options, CancellationToken cancellation)
    {
        var opened = await OpenedHome.OpenAsync(workplace, options, workplace.CurrentFolder, HomeAccess.Read, cancellation);
        if (!opened.Succeeded) return [.. opened.Problems.Select(problem => new Finding("home", problem.Code == "home.missing" ? FindingState.Note : FindingState.Broken, $"{problem.Place} {problem.Message}", problem.Remedy))];
        await using var home = opened.Value;
        try
        {
            var size = await home.Store.SizeAsync(cancellation);
            return [new Finding("home", FindingState.Good, home.Folder), new Finding("ledger", FindingState.Good, $"{size} records, log {home.Home.LogKey.Name}"), KnownHead(home, size)];
        }
        catch (StoreFaultException fault)
        {
            return [new Finding("ledger", FindingState.Broken, fault.Problem.Message, fault.Problem.Remedy)];
        }
    }

    private static Finding KnownHead(OpenedHome home, long size)
    {
        var known = home.Home.KnownHeads.Newest(home.Home.LogKey.Name);
        if (!known.Problems.IsEmpty) return new Finding("known head", FindingState.Broken, known.Problems[0].Message, known.Problems[0].Remedy);
        return Compare(known.Value, size, home.Home.KnownHeads.FileOf(home.Home.LogKey.Name));
    }

    private static Finding Compare(Checkpoint? known, long size, string file) => known switch
    {
        null => new Finding("known head", FindingState.Note, "none outside of the home", "The next record that is signed leaves one."),
        { Size: var seen } when seen > size => new Finding("known head", FindingState.Broken, $"{file} knows {seen} records, the ledger has {size}", "Restore the newest backup of the home."),
        { Size: var seen } => new Finding("known head", FindingState.Good, $"{seen} records, {file}"),
    };
}
