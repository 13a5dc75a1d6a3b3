using System.CommandLine;
using Assay.Cli.Access;
using Assay.Cli.Keys;
using Assay.Kernel;
using Assay.Kernel.Capabilities;

namespace Assay.Cli.Verbs;

/// <summary><c>assay key join</c>: a key of one's own signs for one's account on a server.</summary>
internal static class KeyJoinVerb
{
    private const string TokenVariable = "MLFLOW_TRACKING_TOKEN";

    /// <summary>The verb.</summary>
    public static Verb Create(Workplace workplace)
    {
        var verb = new Verb("join", "Join your key to your account on a team's server: what you sign here then counts there for the same person, as the stronger form.",
            new Example($"{TokenVariable}=assay_… assay key join https://assay.example.org", "with a token of the scope 'keys', from the page Account"),
            new Example("assay key join https://assay.example.org --token-file token.txt --replace", "you signed by another pseudonym here before: sign as the server's from now on, with a new key"));
        var server = new Argument<string>("server") { Description = "The server's address.", HelpName = "URL" };
        var token = new Option<string?>("--token-file") { Description = $"A file whose first line is the token; else {TokenVariable} holds it.", HelpName = "FILE" };
        var replace = new Option<bool>("--replace") { Description = "Where you sign by another pseudonym here: sign as the server's from now on. The old pseudonym and its key are kept beside." };
        verb.Arguments.Add(server);
        verb.Add(token, replace);
        verb.SetAction(async (parse, cancellation) =>
        {
            var (address, secret) = (AddressOf(parse.GetValue(server)!), PasswordFile.Read(parse.GetValue(token), workplace.CurrentFolder));
            if (!address.Succeeded || !secret.Succeeded) return workplace.Terminal.Refuse([.. address.Problems, .. secret.Problems]);
            if ((secret.Value ?? workplace.Variable(TokenVariable)) is not { Length: > 0 } known) return workplace.Terminal.Refuse([new Problem("keys.no-token", "The server has to know who asks.", $"Make a token of the scope 'keys' on the page Account, and put it into {TokenVariable} or a file.")]);
            using var join = new KeyJoin(workplace, address.Value, known, parse.GetValue(replace));
            return await join.RunAsync(cancellation);
        });
        return verb;
    }

    private static Outcome<Uri> AddressOf(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.AbsolutePath == "/" && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))) return address;
        return new Problem("keys.server", "This is no address of a server to which a token may be sent.", "Give the one that people type into their browser.") { Value = text, Expected = "https://…, or http:// on this machine" };
    }
}
