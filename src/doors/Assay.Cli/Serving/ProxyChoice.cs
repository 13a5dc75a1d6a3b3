using System.Collections.Immutable;
using System.CommandLine;
using System.Net;
using Assay.Cli.Verbs;
using Assay.Kernel;

namespace Assay.Cli.Serving;

/// <summary>What was asked of <c>assay serve</c> about a proxy in front of it.</summary>
/// <param name="PublicAddress">Where browsers reach this server, as it was typed; null for where they ask for it.</param>
/// <param name="TrustedProxies">Whose word on a client's address is taken, as it was typed.</param>
internal sealed record ProxyChoice(string? PublicAddress, IReadOnlyList<string> TrustedProxies)
{
    /// <summary>No proxy.</summary>
    public static ProxyChoice None { get; } = new(null, []);

    /// <summary>Adds the options, and reads them.</summary>
    public static Func<ParseResult, ProxyChoice> AddTo(Verb verb)
    {
        var address = new Option<string?>("--public-address") { Description = "The address under which browsers reach this server, where a proxy stands in front. With https, cookies are for TLS alone.", HelpName = "URL" };
        var proxies = new Option<string[]>("--trusted-proxy") { Description = "A proxy, or a network of them, whose X-Forwarded-For says where a client is. Nobody's else is looked at.", HelpName = "ADDRESS[/BITS]" };
        verb.Add(address, proxies);
        return parse => new ProxyChoice(parse.GetValue(address), parse.GetValue(proxies) ?? []);
    }

    /// <summary>Where browsers reach this server; null for where they ask for it.</summary>
    /// <returns>It, or <c>serve.public-address</c>.</returns>
    public Outcome<Uri?> Address()
    {
        if (PublicAddress is null) return Outcome<Uri?>.Success(null);
        if (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }) return Outcome<Uri?>.Success(address);
        return new Problem("serve.public-address", "The public address is none, or more than a server's.", "Give what people type into their browser to reach the front page.") { Value = PublicAddress, Expected = "an address such as https://assay.example.org, without a path" };
    }

    /// <summary>Whose word on a client's address is taken.</summary>
    /// <returns>Networks, or <c>serve.trusted-proxy</c>.</returns>
    public Outcome<ImmutableArray<IPNetwork>> Proxies()
    {
        var read = TrustedProxies.Select(text => (Text: text, Network: NetworkOf(text))).ToArray();
        var faults = read.Where(each => each.Network is null).Select(each => new Problem("serve.trusted-proxy", "This is no proxy's address.", "Give the address that the proxy asks from.") { Value = each.Text, Expected = "an IP address, or a network such as 10.0.0.0/24" });
        return Outcome.Unless(faults, () => read.Select(each => each.Network!.Value).ToImmutableArray());
    }

    private static IPNetwork? NetworkOf(string text)
    {
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : null;
    }
}
