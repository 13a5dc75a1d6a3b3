using System.CommandLine;
using Assay.Cli.Homes;
using Assay.Cli.Keys;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Ledger.Keys;
using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Verbs;

/// <summary><c>assay key</c>: the keys that sign, their loss and their change, and the erasing of personal text.</summary>
internal static class KeyVerb
{
    /// <summary>The verb with its verbs.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("key", "Look at the keys that sign, change or revoke them, erase personal text.");
        verb.Subcommands.Add(Show(workplace));
        verb.Subcommands.Add(Export(workplace));
        verb.Subcommands.Add(Rotate(workplace));
        verb.Subcommands.Add(KeyJoinVerb.Create(workplace));
        verb.Subcommands.Add(Revoke(workplace));
        verb.Subcommands.Add(Erase(workplace));
        return verb;
    }

    private static Verb Show(Workplace workplace)
    {
        var verb = new Verb("show", "Show who signs and with which keys. Makes none.", new Example("assay key show --json", "for a script"));
        var json = SharedOptions.Json();
        verb.Add(json);
        verb.SetAction(parse => KeyCommands.Show(workplace, parse.GetValue(json)));
        return verb;
    }

    private static Verb Export(Workplace workplace)
    {
        var verb = new Verb("export", "Write the public half of your key (PEM) for others to pin.", new Example("assay key export > me.pem", "give it to whoever verifies your bundles"));
        verb.SetAction(_ => KeyCommands.Export(workplace));
        return verb;
    }

    private static Verb Rotate(Workplace workplace)
    {
        var verb = new Verb("rotate", "Make a new key, let the old one vouch for it, and revoke the old one from now on.", new Example("assay key rotate", "earlier records stay valid"));
        verb.SetAction((parse, cancellation) => OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, false, home => KeyCommands.RotateAsync(home, workplace, cancellation), cancellation));
        return verb;
    }

    private static Verb Revoke(Workplace workplace)
    {
        var verb = new Verb("revoke", "State that a key's signatures no longer count from a date on.",
            new Example("assay key revoke 7b56d7… --reason lost", "from now on"),
            new Example("assay key revoke 7b56d7… --reason compromised --from 2026-11-01", "from the day that it was last safe"));
        var fingerprint = new Argument<string>("fingerprint") { Description = "The key's fingerprint: see 'assay ledger verify'.", HelpName = "FINGERPRINT" };
        var reason = new Option<KeyRevocationReason>("--reason") { Description = "lost, rotated or compromised.", Required = true, HelpName = "REASON" };
        var from = new Option<DateTimeOffset?>("--from") { Description = "The first moment that no longer counts; now if left out.", HelpName = "DATE" };
        verb.Arguments.Add(fingerprint);
        verb.Add(reason, from);
        verb.SetAction((parse, cancellation) =>
        {
            if (!Digest.TryParse(parse.GetValue(fingerprint), out var key)) return Task.FromResult(workplace.Terminal.Refuse([KeyCommands.NoFingerprint(parse.GetValue(fingerprint)!)]));
            var since = parse.GetValue(from) ?? workplace.Clock.GetUtcNow();
            return OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, false, home => KeyCommands.RevokeAsync(home, key, since, parse.GetValue(reason), workplace, cancellation), cancellation);
        });
        return verb;
    }

    private static Verb Erase(Workplace workplace)
    {
        var verb = new Verb("erase", "Destroy the key of a person's text in this home's vault: names, addresses and notes can then no longer be read. Every proof still verifies. There is no way back.",
            new Example("assay key erase --person 5f1c… --yes", "the person as 'assay ledger show' names them"));
        var person = new Option<string>("--person") { Description = "The person's pseudonym.", HelpName = "PERSON", Required = true };
        var yes = new Option<bool>("--yes") { Description = "Say that you mean it." };
        verb.Add(person, yes);
        verb.SetAction((parse, cancellation) => parse.GetValue(yes)
            ? OpenedHome.UseAsync(workplace, HomeOptions.Of(parse), HomeAccess.Append, false, home => KeyCommands.EraseAsync(home, parse.GetValue(person)!, workplace, cancellation), cancellation)
            : Task.FromResult(workplace.Terminal.Refuse([KeyCommands.NotMeant(parse.GetValue(person)!)])));
        return verb;
    }
}
