using Doors.Tests.CommandLine;

namespace Doors.Tests.Portfolio;

/// <summary>A candidate's desk: a framed project, a claim on its charter, and a reflection that is nobody else's.</summary>
internal static class ClaimedDesk
{
    public const string Narrative = "I asked the lenders first & wrote down what they <feared>.";

    public static async Task<(Desk Desk, string Claim)> CreateAsync()
    {
        var desk = await FramedProject.OnDesk();
        var charter = (await desk.Type("ledger log --kind frame.charter --json")).Json[0].GetProperty("id").GetString()!;
        (await desk.Type("evidence", "reflect", "I was wrong about the lenders.")).ShouldEndIn(0);
        var claim = (await desk.Type("evidence", "claim", "S7.accuracy", "--records", charter, "--narrative", Narrative, "--json")).ShouldEndIn(0).Json.GetProperty("id").GetString()!;
        return (desk, claim);
    }

    /// <summary>Another person's desk, with the bundle taken in.</summary>
    public static async Task<Desk> OtherAsync(Desk from, string bundle)
    {
        var other = new Desk();
        File.Copy(from.PathOf(bundle), other.PathOf(Path.GetFileName(bundle)));
        (await other.Type("bundle", "import", Path.GetFileName(bundle), "--name", "B. Manager", "--address", "")).ShouldEndIn(0);
        return other;
    }
}
