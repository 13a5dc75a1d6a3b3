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
            var (tokens, uses) = (await access.Services.Tokens.ListAsync(user, cancellation).ToListAsync(cancellation), await access.Services.Tokens.LastUsesAsync(user, cancellation));
            if (!json) Show(user, tokens, uses, terminal);
            else listed.Add(Json(user, tokens, uses));
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

    private static void Show(User user, IReadOnlyList<AccessToken> tokens, IReadOnlyDictionary<string, DateTimeOffset> uses, Terminal terminal)
    {
        terminal.Say($"{user.Name}{(user.IsAdmin ? "  administrator" : "")}  in records {user.Person}");
        foreach (var token in tokens)
            terminal.Say($"  token {token.TokenId}  {token.Grants}  until {Day(DateTimeOffset.FromUnixTimeMilliseconds(token.ExpiresAt))}  {(uses.TryGetValue(token.TokenId, out var used) ? $"last used {Day(used)}" : "never used")}  {token.Label}");
    }

    private static JsonObject Json(User user, IReadOnlyList<AccessToken> tokens, IReadOnlyDictionary<string, DateTimeOffset> uses) => new()
    {
        ["name"] = user.Name,
        ["person"] = user.Person,
        ["isAdmin"] = user.IsAdmin,
        ["tokens"] = new JsonArray([.. tokens.Select(token => new JsonObject
        {
            ["token"] = token.TokenId,
            ["scope"] = token.Grants.ToString(),
            ["label"] = token.Label,
            ["expiresAt"] = Moment(DateTimeOffset.FromUnixTimeMilliseconds(token.ExpiresAt)),
            ["lastUsedAt"] = uses.TryGetValue(token.TokenId, out var used) ? Moment(used) : null,
        })]),
    };

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => $"{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC";
}
