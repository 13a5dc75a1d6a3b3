using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Cli.Serving;
using Assay.Cli.Terminals;
using Assay.Tracking.Access;

namespace Assay.Cli.Access;

/// <summary>What the verbs of <c>assay user</c> do. Whoever may open the home may do it: its owner.</summary>
internal static class UserCommands
{
    /// <summary>Adds a person; without a password given, one is made and shown.</summary>
    public static async Task<int> AddAsync(ServedAccess access, string name, string? password, bool isAdmin, Terminal terminal, CancellationToken cancellation)
    {
        var secret = password ?? access.MakePassword();
        var added = await access.Services.Users.AddAsync(name, secret, isAdmin, by: null, cancellation);
        if (!added.Succeeded) return terminal.Refuse(added.Problems);
        terminal.Say($"{added.Value.Name} may sign in{(isAdmin ? ", and is an administrator" : "")}. In records: {added.Value.Person}.");
        if (password is null) terminal.Say($"Password, shown this once: {secret}");
        return ExitCode.Done;
    }

    /// <summary>Lists people, with their tokens.</summary>
    public static async Task<int> ListAsync(ServedAccess access, bool json, Terminal terminal, CancellationToken cancellation)
    {
        var listed = new JsonArray();
        await foreach (var user in access.Services.Users.ListAsync(cancellation))
        {
            var tokens = await access.Services.Tokens.ListAsync(user, cancellation).ToListAsync(cancellation);
            if (!json) Show(user, tokens, terminal);
            else listed.Add(Json(user, tokens));
        }

        if (json) terminal.Write(new JsonObject { ["users"] = listed });
        return ExitCode.Done;
    }

    /// <summary>Removes a person.</summary>
    public static async Task<int> RemoveAsync(ServedAccess access, string name, Terminal terminal, CancellationToken cancellation)
    {
        var removed = await access.Services.Users.RemoveAsync(name, by: null, cancellation);
        if (!removed.Succeeded) return terminal.Refuse(removed.Problems);
        terminal.Say($"{name} can no longer sign in; a server that runs notices within seconds. Records go on saying {removed.Value.Person}.");
        return ExitCode.Done;
    }

    /// <summary>Gives a person another password.</summary>
    public static async Task<int> SetPasswordAsync(ServedAccess access, string name, string? password, Terminal terminal, CancellationToken cancellation)
    {
        var secret = password ?? access.MakePassword();
        var changed = await access.Services.Users.SetPasswordAsync(name, secret, by: null, cancellation);
        if (!changed.Succeeded) return terminal.Refuse(changed.Problems);
        terminal.Say($"{name} has a new password.");
        if (password is null) terminal.Say($"Password, shown this once: {secret}");
        return ExitCode.Done;
    }

    /// <summary>Makes a token, and shows it.</summary>
    public static async Task<int> AddTokenAsync(ServedAccess access, TokenRequest request, Terminal terminal, CancellationToken cancellation)
    {
        var made = await access.Services.Tokens.AddAsync(request.Name, request.Label, request.Scope, TimeSpan.FromDays(request.Days), by: null, cancellation);
        if (!made.Succeeded) return terminal.Refuse(made.Problems);
        terminal.Say($"Token {made.Value.Token.TokenId} of {request.Name}, scope {Word(request.Scope)}, until {Day(made.Value.Token.ExpiresAt)}. It is shown this once:");
        terminal.Say(made.Value.Text);
        return ExitCode.Done;
    }

    /// <summary>Takes a token away.</summary>
    public static async Task<int> RemoveTokenAsync(ServedAccess access, string name, string tokenId, Terminal terminal, CancellationToken cancellation)
    {
        var removed = await access.Services.Tokens.RemoveAsync(name, tokenId, by: null, cancellation);
        if (!removed.Succeeded) return terminal.Refuse(removed.Problems);
        terminal.Say($"Token {tokenId} signs nobody in any more.");
        return ExitCode.Done;
    }

    private static void Show(User user, IReadOnlyList<AccessToken> tokens, Terminal terminal)
    {
        terminal.Say($"{user.Name}{(user.IsAdmin ? "  administrator" : "")}  in records {user.Person}");
        foreach (var token in tokens) terminal.Say($"  token {token.TokenId}  {Word(token.Scope)}  until {Day(token.ExpiresAt)}  {token.Label}");
    }

    private static JsonObject Json(User user, IReadOnlyList<AccessToken> tokens) => new()
    {
        ["name"] = user.Name,
        ["person"] = user.Person,
        ["isAdmin"] = user.IsAdmin,
        ["tokens"] = new JsonArray([.. tokens.Select(token => new JsonObject { ["token"] = token.TokenId, ["scope"] = Word(token.Scope), ["label"] = token.Label, ["expiresAt"] = DateTimeOffset.FromUnixTimeMilliseconds(token.ExpiresAt).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) })]),
    };

    private static string Word(TokenScope scope) => scope.ToString().ToLowerInvariant();

    private static string Day(long milliseconds) => $"{DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime:yyyy-MM-dd HH:mm} UTC";
}
