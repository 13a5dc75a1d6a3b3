using System.CommandLine;
using Assay.Cli.Verbs;
using Assay.Kernel;
using Assay.Server.Web.OpenId;

namespace Assay.Cli.Serving;

/// <summary>What was asked of <c>assay serve</c> about an OpenID Connect provider.</summary>
/// <param name="Authority">Its address; null for none.</param>
/// <param name="ClientId">What it knows this server by.</param>
/// <param name="RoleClaim">The claim that holds groups.</param>
/// <param name="Roles">What groups give, as they were typed.</param>
/// <param name="ClientSecret">The secret, from the environment alone.</param>
internal sealed record OpenIdChoice(string? Authority, string? ClientId, string RoleClaim, IReadOnlyList<string> Roles, string? ClientSecret)
{
    /// <summary>The variable that holds the secret: on a command line every program of the machine could read it.</summary>
    public const string SecretVariable = "ASSAY_OIDC_CLIENT_SECRET";

    /// <summary>No provider.</summary>
    public static OpenIdChoice None { get; } = new(null, null, "groups", [], null);

    /// <summary>Adds the options, and reads them.</summary>
    public static Func<ParseResult, OpenIdChoice> AddTo(Verb verb, Workplace workplace)
    {
        var authority = new Option<string?>("--oidc-authority") { Description = "The OpenID Connect provider that vouches for people, with --auth.", HelpName = "URL" };
        var client = new Option<string?>("--oidc-client-id") { Description = $"What the provider knows this server by. Its secret, if any, is read from {SecretVariable}.", HelpName = "ID" };
        var claim = new Option<string>("--oidc-role-claim") { Description = "The claim that holds people's groups.", HelpName = "NAME", DefaultValueFactory = _ => "groups" };
        var roles = new Option<string[]>("--oidc-role") { Description = "A role that a group gives, in one project or in every one; roles that are named here follow the provider.", HelpName = "GROUP=ROLE[@PROJECT]" };
        verb.Add(authority, client, claim, roles);
        return parse => new OpenIdChoice(parse.GetValue(authority), parse.GetValue(client), parse.GetValue(claim)!, parse.GetValue(roles) ?? [], workplace.Variable(SecretVariable));
    }

    /// <summary>The provider.</summary>
    /// <param name="needsSignIn">Whether people sign in at all.</param>
    /// <param name="publicAddress">Where browsers reach this server; null for where they ask for it.</param>
    /// <returns>It, null where none was asked for; or <c>serve.oidc</c>, <c>serve.oidc-role</c>.</returns>
    public Outcome<OpenIdProvider?> Provider(bool needsSignIn, Uri? publicAddress)
    {
        if (Authority is null) return Outcome<OpenIdProvider?>.Success(null);
        if (!needsSignIn) return Fault("People sign in only with --auth.", Authority, "--auth");
        if (!IsAddress(Authority, out var authority)) return Fault("The provider's address cannot be used.", Authority, "an https address; http on this machine alone");
        if (string.IsNullOrWhiteSpace(ClientId)) return Fault("The provider has to know this server by something.", "", "--oidc-client-id");
        var roles = Roles.Select(OpenIdRole.Parse).ToArray();
        return Outcome.Unless(roles.SelectMany(role => role.Problems), () => (OpenIdProvider?)new OpenIdProvider(authority!, ClientId!) { ClientSecret = ClientSecret, RoleClaim = RoleClaim, Roles = [.. roles.Select(role => role.Value!)], PublicAddress = publicAddress });
    }

    private static bool IsAddress(string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static Problem Fault(string what, string value, string expected) => new("serve.oidc", what, "See 'assay serve --help'.") { Value = value, Expected = expected };
}
