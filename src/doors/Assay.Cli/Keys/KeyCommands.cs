using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Kernel;
using Assay.Ledger.Keys;
using Assay.Ledger.Records;
using Assay.Stores.Embedded.Home;
using Assay.Stores.Embedded.Keys;

namespace Assay.Cli.Keys;

/// <summary>What the verbs of <c>assay key</c> do.</summary>
internal static class KeyCommands
{
    /// <summary>Lists identity and keys.</summary>
    public static int Show(Workplace workplace, bool json)
    {
        var folder = FolderOf(workplace);
        var listed = folder.List();
        if (!listed.Succeeded) return workplace.Terminal.Refuse(listed.Problems, json);
        var identity = folder.HasIdentity ? folder.Identity("").Value : null;
        if (json) workplace.Terminal.Write(new JsonObject { ["folder"] = folder.Path, ["identity"] = JsonSerializer.SerializeToNode(identity, RecordJson.Options), ["keys"] = JsonSerializer.SerializeToNode(listed.Value, RecordJson.Options) });
        else Show(folder.Path, identity, listed.Value, workplace.Terminal);
        return ExitCode.Done;
    }

    /// <summary>Writes the public key.</summary>
    public static int Export(Workplace workplace)
    {
        var folder = FolderOf(workplace);
        if (!folder.HasIdentity) return workplace.Terminal.Refuse([new Problem("keys.none", "You have no key yet.", "It is made by the first record that you sign: run 'assay run' in a project.") { Place = new Place(folder.Path) }]);
        var exported = folder.ExportPublic();
        if (!exported.Succeeded) return workplace.Terminal.Refuse(exported.Problems);
        workplace.Terminal.Out.Write(exported.Value);
        return ExitCode.Done;
    }

    /// <summary>Changes the key: the old one vouches for the new one, and the new one revokes the old one.</summary>
    public static async Task<int> RotateAsync(OpenedHome home, Workplace workplace, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        var old = Digest.Parse(home.Signer.KeyId);
        var rotated = home.Home.Keys.Rotate();
        if (!rotated.Succeeded) return workplace.Terminal.Refuse(rotated.Problems);
        using var key = rotated.Value;
        var now = workplace.Clock.GetUtcNow();
        // The old key is still in memory, and in memory only: its last signature introduces its successor.
        await home.Book.AppendAsync([KeyEnrolment.Draft(key, home.Actor.Person, now, KeyEnrolmentManner.Introduced)], cancellation);
        var revoked = await home.BookOf(key).AppendAsync([KeyRevocation.Draft(old, workplace.Clock.GetUtcNow(), KeyRevocationReason.Rotated)], cancellation);
        if (RevocationIn(revoked[0], old) is null) return workplace.Terminal.Refuse([NotRevoked(revoked[0], old)]);
        workplace.Terminal.Say($"New key {key.KeyId}.");
        workplace.Terminal.Say($"Old key {old} is revoked from now on; what it signed before stays valid. Give others the new one: 'assay key export'.");
        return ExitCode.Done;
    }

    /// <summary>Records that a key no longer counts.</summary>
    public static async Task<int> RevokeAsync(OpenedHome home, Digest fingerprint, DateTimeOffset from, KeyRevocationReason reason, Workplace workplace, CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        if (home.Signer.KeyId == fingerprint.ToString()) return workplace.Terminal.Refuse([new Problem("keys.own", "This is the key that you sign with now.", "Run 'assay key rotate' first; it revokes the old key. Then revoke it again with the true date and reason.") { Value = fingerprint.ToString() }]);
        if (await NotOwnAsync(home, fingerprint, cancellation) is { } fault) return workplace.Terminal.Refuse([fault]);
        var entries = await home.Book.AppendAsync([KeyRevocation.Draft(fingerprint, from, reason)], cancellation);
        if (RevocationIn(entries[0], fingerprint) is not { } standing) return workplace.Terminal.Refuse([NotRevoked(entries[0], fingerprint)]);
        if (standing.From > from) return workplace.Terminal.Refuse([RevokedLater(entries[0], standing)]);
        workplace.Terminal.Say($"Recorded as {entries[0].Id}: signatures of {fingerprint} from {Day(standing.From)} on do not count. 'assay ledger verify' shows which do.");
        return ExitCode.Done;
    }

    // A log that held such a revocation would not verify: the key's own person revokes it, and only a key that the log knows.
    private static async Task<Problem?> NotOwnAsync(OpenedHome home, Digest fingerprint, CancellationToken cancellation)
    {
        var key = KeyEnrolment.IdempotencyKeyOf(fingerprint);
        var person = (await home.Store.FindByIdempotencyKeyAsync([key], cancellation)).TryGetValue(key, out var stored) ? RecordReader.Read(stored).TryAs<KeyEnrolment>()?.Person : null;
        if (person is null) return new Problem("keys.not-enrolled", "No record of this home says whose key this is, so that there is nothing to revoke.", "Look at the keys with 'assay key show', or take in the bundle that enrols it.") { Value = fingerprint.ToString() };
        return person == home.Actor.Person ? null : new Problem("keys.not-own", "This key is another person's: they alone revoke it.", "On a team's server they withdraw it on the page Account; in a home of their own they run 'assay key revoke', and send you what they signed.") { Value = fingerprint.ToString() };
    }

    private static KeyRevocation? RevocationIn(RecordEntry entry, Digest fingerprint) => entry.As<KeyRevocation>() is { } revocation && revocation.Fingerprint == fingerprint ? revocation : null;

    private static Problem NotRevoked(RecordEntry entry, Digest fingerprint) =>
        new("keys.not-revoked", $"The key is not revoked: the record {entry.Id} stands where its revocation belongs, and says something else.", "Look at it with 'assay ledger show', and revoke the key for another --reason.") { Value = fingerprint.ToString() };

    private static Problem RevokedLater(RecordEntry entry, KeyRevocation standing) =>
        new("keys.revoked-later", $"The record {entry.Id} revokes the key for this reason already, from a later time on; nothing was recorded.", "Revoke it for another --reason: each has a time of its own.") { Value = Day(standing.From) };

    private static string Day(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";

    /// <summary>Destroys a person's vault key.</summary>
    public static async Task<int> EraseAsync(OpenedHome home, string person, Workplace workplace, CancellationToken cancellation)
    {
        if (!await home.Home.Vault.ShredAsync(person, cancellation)) return workplace.Terminal.Refuse([new Problem("vault.no-person", "The vault holds no text of this person.", "See the field 'person' of 'assay ledger show'.") { Value = person }]);
        workplace.Terminal.Say("Erased from this home's vault. Copies that were exported before (backups, reports, bundles opened elsewhere) are not in its reach.");
        return ExitCode.Done;
    }

    /// <summary>The text is no fingerprint.</summary>
    public static Problem NoFingerprint(string given) =>
        new("keys.no-fingerprint", "This is not the fingerprint of a key.", "Copy it from 'assay ledger verify'.") { Value = given, Expected = "64 hexadecimal digits" };

    /// <summary>The user has not said yes.</summary>
    public static Problem NotMeant(string person) =>
        new("vault.not-confirmed", "This cannot be undone, and nothing was done.", "Say it again with --yes.") { Value = person };

    private static void Show(string folder, ActorIdentity? identity, IReadOnlyList<KeyDescription> keys, Terminal terminal)
    {
        terminal.Say($"folder    {folder}");
        terminal.Say(identity is null ? "identity  none yet: made by the first record that you sign" : $"identity  {identity.Name} <{identity.Address}>, in records {identity.Person}");
        foreach (var key in keys) terminal.Say($"{key.Fingerprint}  {key.Use}");
    }

    private static KeyFolder FolderOf(Workplace workplace) => new(EnvironmentPaths.Of(workplace.Variable, workplace.UserFolder).KeyFolder, workplace.Entropy);
}
