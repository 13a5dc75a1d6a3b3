using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;

namespace Assay.Bench.Pages;

/// <summary>
/// Fills a home with as many records as are wanted: what a home holds whose projects ran is written again and again, under a hundred projects' names, signed anew, each time about something else. What a
/// person says of a record (claims, approvals, alerts and their answers, keys) is written once a project at most.
/// </summary>
internal static class LargeHome
{
    private const int Projects = 100;
    private const int BatchSize = 2_000;
    private static readonly string[] Once = ["evidence.", "release.", "retire.", "note.", "monitor.alert", "monitor.answer"];

    public static async Task<int> MakeAsync(string home, string template, int records, TextWriter output)
    {
        await using var from = await OpenAsync(template, HomeAccess.Read);
        var some = new List<RecordEntry>();
        await foreach (var stored in from.Ledger.ReadAsync(0, await from.Ledger.SizeAsync()))
            if (RecordReader.Read(stored) is { Project: not null } record) some.Add(record);
        await using var to = await OpenAsync(home, HomeAccess.Run);
        using var key = to.Keys.PersonKey().Required;
        var book = new RecordBook(to.Ledger, to.Vault, key, to.Keys.Identity("A. Bench", "bench@example.org").Required, TimeProvider.System, RandomNumberGenerator.Fill);
        var watch = Stopwatch.StartNew();
        foreach (var batch in Drafts(some).Take(records).Chunk(BatchSize)) await book.AppendAsync(batch);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records of {some.Select(record => record.Kind).Distinct().Count()} kinds and {Projects} projects in {watch.Elapsed.TotalSeconds:0} s."));
        return 0;
    }

    private static IEnumerable<RecordDraft> Drafts(List<RecordEntry> some)
    {
        for (var round = 0; ; round++)
        {
            var project = $"project-{round % Projects:D3}";
            foreach (var record in some.Where(record => round < Projects || !Once.Any(kind => record.Kind.StartsWith(kind, StringComparison.Ordinal))))
            {
                var key = $"{record.Id}/{round}";
                yield return new RecordDraft
                {
                    Kind = new RecordKind(record.Kind, record.Version, "As it was written before."),
                    Body = new CopiedBody { Members = record.Body.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) },
                    Subjects = [.. record.Subjects.Select(subject => subject with { Digest = Digest.Of($"{subject.Digest}{round / Projects}") })],
                    IdempotencyKey = key,
                    Project = project,
                    Step = record.Step,
                    Context = round % 20 == 0 ? RecordContext.Rehearsal : RecordContext.Live,
                };
            }
        }
    }

    private static async Task<EmbeddedHome> OpenAsync(string path, HomeAccess access) => (await EmbeddedHome.OpenAsync(new EmbeddedHomeOptions
    {
        Path = Path.GetFullPath(path),
        Environment = EnvironmentPaths.Of(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)),
        Clock = TimeProvider.System,
        Entropy = RandomNumberGenerator.Fill,
        Access = access,
    })).Required;

    private sealed class CopiedBody : IRecordBody
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement> Members { get; init; } = [];
    }
}
