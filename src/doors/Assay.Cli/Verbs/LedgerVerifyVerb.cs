using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Records;
using Assay.Ledger.Verification;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay ledger verify</c>: derives the whole log again from its bytes, and compares it with every head that can be found.</summary>
internal static class LedgerVerifyVerb
{
    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("verify", "Derive the whole log again from the stored bytes: signatures, hashes, signed heads. Names the first record that does not hold.",
            new Example("assay ledger verify", "against the heads in the home and the newest one known outside of it"),
            new Example("assay ledger verify --head head.txt", "also against a head that somebody else kept"));
        var heads = new Option<string[]>("--head") { Description = "A file with a checkpoint that was kept elsewhere.", HelpName = "FILE" };
        var pins = new Option<string[]>("--pin") { Description = "Fingerprint of a key that you know to be whose it says it is.", HelpName = "FINGERPRINT" };
        var json = SharedOptions.Json();
        verb.Add(heads, pins, json);
        verb.SetAction((parse, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Read, parse.GetValue(json), async home =>
        {
            var known = ReadHeads(parse.GetValue(heads) ?? [], workplace);
            var pinned = Pins(parse.GetValue(pins) ?? []);
            if (!known.Succeeded || !pinned.Succeeded) return workplace.Terminal.Refuse([.. known.Problems, .. pinned.Problems], parse.GetValue(json));
            var source = LogSource.Of(home.Store, home.Home.LogKey) with { KnownHeads = [.. Outside(home), .. known.Value], PinnedFingerprints = pinned.Value! };
            var found = await LogVerifier.VerifyAsync(source, cancellation);
            return Show(found, [.. pinned.Value!.Where(pin => found.Keys.All(key => key.Fingerprint != pin)).Order(StringComparer.Ordinal)], workplace.Terminal, parse.GetValue(json));
        }, cancellation));
        return verb;
    }

    /// <summary>The newest head of the home's log that lies outside of it.</summary>
    public static IReadOnlyList<KnownHead> Outside(OpenedHome home)
    {
        var file = home.Home.KnownHeads.FileOf(home.Home.LogKey.Name);
        return File.Exists(file) ? [new KnownHead(file, File.ReadAllText(file))] : [];
    }

    private static Outcome<ImmutableArray<KnownHead>> ReadHeads(string[] files, Workplace workplace)
    {
        var paths = files.Select(file => (Given: file, Full: Path.GetFullPath(file, workplace.CurrentFolder))).ToList();
        var missing = paths.Where(path => !File.Exists(path.Full)).Select(path => new Problem("verify.no-head", "There is no such file.", "Name a file that 'assay ledger checkpoint' wrote.") { Place = new Place(path.Given) });
        return Outcome.Unless(missing, () => paths.Select(path => new KnownHead(path.Given, File.ReadAllText(path.Full))).ToImmutableArray());
    }

    private static Outcome<ImmutableHashSet<string>> Pins(string[] given) =>
        Outcome.Unless(given.Where(pin => !Digest.TryParse(pin, out _)).Select(Keys.KeyCommands.NoFingerprint), () => given.Select(pin => Digest.Parse(pin).ToString()).ToImmutableHashSet(StringComparer.Ordinal));

    private static int Show(LogVerification found, ImmutableArray<string> strange, Terminal terminal, bool json)
    {
        if (json) terminal.Write(JsonSerializer.SerializeToNode(found, RecordJson.Options));
        else foreach (var line in Lines(found)) terminal.Say(line);
        foreach (var problem in found.Problems.Concat(strange.Select(NeverSigned))) ProblemText.Write(problem, "does not hold", terminal.Error);
        return found.Holds && strange.IsEmpty ? ExitCode.Done : ExitCode.DoesNotHold;
    }

    private static Problem NeverSigned(string pin) => new("verify.pin-signed-nothing", "The key that you pinned signed nothing in this log.", "Compare the fingerprint with its holder again, or leave the pin out.") { Value = pin, Expected = "the key of one of the signers above" };

    private static IEnumerable<string> Lines(LogVerification found)
    {
        yield return found.Holds ? $"The log holds: {found.Derived.Size} records, {found.Checkpoints} signed heads." : $"The log does not hold: {found.FaultyRecords} of {found.Derived.Size} records are at fault.";
        yield return $"  root      {found.Derived.Root}";
        yield return $"  log key   {found.LogKey}{(found.LogKeyPinned ? "" : "  (as this home states it)")}";
        foreach (var head in found.Heads) yield return $"  head      {(head.Problem is null ? "consistent" : "NOT consistent")} with {head.Where}, {head.Size} records";
        foreach (var key in found.Keys) yield return $"  signer    {key.Fingerprint}  {key.Shows}{(key.Revoked ? ", revoked" : "")}, {key.Counted} of {key.Records} records count";
        yield return "Times are self-stated. Whoever holds this home and its log key could have written another history: a head that somebody else keeps shows it.";
    }
}
