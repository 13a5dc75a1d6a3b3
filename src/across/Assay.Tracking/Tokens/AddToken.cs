using System.Globalization;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Tracking.Access;
using KernelPermission = Assay.Kernel.Capabilities.Permission;

namespace Assay.Tracking.Tokens;

/// <summary>The capability <c>user token add</c>.</summary>
public static class AddToken
{
    private const long UsualDays = 90;

    /// <summary>The declaration.</summary>
    public static Capability<AddTokenRequest, MadeToken> Capability { get; } = new("user token add", "Make a token that signs a program in as a person. It is shown once; that it was made is a record.")
    {
        Permission = KernelPermission.Write,
        Duty = Duty.Own,
        Parameters =
        [
            new("name", "The name that the person signs in with.") { IsRequired = true, IsPositional = true },
            new("scope", $"What it may be used for, never beyond what the person may: {string.Join(", ", TokenScopes.Vocabulary)}; write if left out.", ParameterType.Texts),
            new("days", $"How many days it signs in; {UsualDays} if left out.", ParameterType.Integer),
            new("label", "What it is for."),
        ],
        Problems = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("token.not-own", "Where people have accounts: the account is another person's."),
        Examples =
        [
            new("assay user token add grace --scope write --days 30 --label nightly", "for MLFLOW_TRACKING_TOKEN"),
            new("assay user token add grace --scope tracking:read --scope predict", "looks at runs, and asks models"),
        ],
        Handle = HandleAsync,
        Describe = made => [$"Token {made.Token} of {made.Name}, scope {string.Join(' ', made.Scopes)}, until {made.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC. It is shown this once:", made.Text],
    };

    private static async Task<Outcome<MadeToken>> HandleAsync(AddTokenRequest request, IServiceProvider services, CancellationToken cancellation)
    {
        var owner = await TokenOwner.FindAsync(request.Name, services, byAdministrator: false, cancellation);
        if (!owner.Succeeded) return Outcome<MadeToken>.Failed(owner.Problems);
        // More than anybody may ask for is told as such, not as a number that no span of time holds.
        var lifetime = TimeSpan.FromDays(Math.Clamp(request.Days ?? UsualDays, -1, 100_000));
        var made = await services.Need<AccessServices>().Tokens.AddAsync(request.Name, request.Label ?? "", request.Scope is { IsDefaultOrEmpty: false } scopes ? scopes : ["write"], lifetime, owner.Value.By, cancellation);
        return made.Map(token => new MadeToken(request.Name, token.Token.TokenId, token.Token.Grants.Words, DateTimeOffset.FromUnixTimeMilliseconds(token.Token.ExpiresAt), token.Text));
    }
}
