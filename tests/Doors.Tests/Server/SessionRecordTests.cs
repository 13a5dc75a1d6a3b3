using Assay.Cli;
using Assay.Cli.Homes;
using Assay.Cli.Serving;
using Assay.Cli.Terminals;
using Assay.Ledger.Keys;
using Assay.Stores.Embedded.Home;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Server;

/// <summary>What people do in a session is on record as theirs, by the server's word.</summary>
public class SessionRecordTests
{
    [Fact]
    public async Task A_record_of_a_session_names_the_person_counts_as_the_weaker_form_and_verifies()
    {
        using var desk = new Desk();
        var (ada, attributions) = await ServeAsync(desk);
        attributions.Single(record => record.Entry.Kind == "access.change" && record.Entry.Person == ada).Attribution.ShouldBe(RecordAttribution.Session);
        attributions.Where(record => record.Entry.Person != ada).ShouldAllBe(record => record.Attribution == RecordAttribution.OwnKey);
        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
        var shown = (await desk.Type("ledger log --json")).Json.EnumerateArray().Single(record => record.GetProperty("person").GetString() == ada);
        (await desk.Type($"ledger show {shown.GetProperty("id").GetString()}")).ShouldEndIn(ExitCode.Done).Out.ShouldContain("ada");
    }

    private static async Task<(string Ada, List<AttributedRecord> Records)> ServeAsync(Desk desk)
    {
        await using var output = new StringWriter();
        var workplace = new Workplace(
            new Terminal(output, output, false), desk.Work, desk.Folder, name => name.StartsWith("XDG", StringComparison.Ordinal) ? Path.Combine(desk.Folder, name == "XDG_CONFIG_HOME" ? "config" : "state") : null,
            TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Fill);
        await using var home = (await OpenedHome.OpenAsync(workplace, new HomeOptions(null, "Tester", "t@example.org", "serve"), desk.Work, HomeAccess.Append, CancellationToken.None)).Required;
        var access = new ServedAccess(home, workplace, home.Home.Tracking);
        var ada = (await access.Services.Users.AddAsync("ada", null, true, by: null)).Required;
        await access.Services.Users.AddAsync("grace", null, false, ada.Person);
        (await access.Relay(problem => throw new InvalidOperationException(problem.Message)).DrainAsync()).ShouldBe(2);
        var (attributions, records) = (new RecordAttributions([]), new List<AttributedRecord>());
        await foreach (var stored in home.Store.ReadAsync(0, await home.Store.SizeAsync())) records.Add(attributions.Next(stored, DateTimeOffset.UnixEpoch).Required);
        return (ada.Person, records);
    }
}
