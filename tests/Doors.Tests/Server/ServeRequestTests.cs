using Assay.Cli.Serving;
using Assay.Tracking.Access;

namespace Doors.Tests.Server;

/// <summary>What <c>assay serve</c> agrees to.</summary>
public class ServeRequestTests
{
    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("localhost", false, true)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("0.0.0.0", true, true)]
    [InlineData("192.0.2.1", false, false)]
    public void A_server_that_others_reach_has_people_sign_in(string host, bool needsSignIn, bool isAgreed)
    {
        var options = new ServeRequest(host, 5000, []) { NeedsSignIn = needsSignIn }.Options();
        options.Succeeded.ShouldBe(isAgreed);
        if (!isAgreed) options.Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.open");
    }

    [Theory]
    [InlineData("read", AccessLevel.Read)]
    [InlineData("NO_PERMISSIONS", AccessLevel.None)]
    public void The_default_permission_is_a_word_of_MLflows(string word, AccessLevel level) => new ServeRequest("127.0.0.1", 0, []) { DefaultPermission = word }.Access().Required.Default.ShouldBe(level);

    [Fact]
    public void Another_word_is_refused() => new ServeRequest("127.0.0.1", 0, []) { DefaultPermission = "WRITE" }.Access().Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.permission");

    [Theory]
    [InlineData("https://assay.example.org", true)]
    [InlineData("http://assay.example.org:8080/", true)]
    [InlineData("assay.example.org", false)]
    [InlineData("ftp://assay.example.org", false)]
    [InlineData("https://assay.example.org/base", false)]
    [InlineData("https://me@assay.example.org", false)]
    public void A_public_address_is_that_of_a_server_and_a_name_that_it_is_asked_for_by(string address, bool isAgreed)
    {
        var options = new ServeRequest("127.0.0.1", 0, []) { Proxy = new ProxyChoice(address, []) }.Options();
        if (isAgreed) options.Required.Hosts.ShouldBe(["assay.example.org"]);
        else options.Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.public-address");
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("10.1.2.0/24", "10.1.2.0/24")]
    [InlineData("::1", "::1/128")]
    [InlineData("proxy.example.org", null)]
    [InlineData("10.1.2.3/40", null)]
    [InlineData("*", null)]
    public void A_trusted_proxy_is_an_address_or_a_network(string text, string? network)
    {
        var options = new ServeRequest("127.0.0.1", 0, []) { Proxy = new ProxyChoice(null, [text]) }.Options();
        if (network is not null) options.Required.TrustedProxies.ShouldHaveSingleItem().ToString().ShouldBe(network);
        else options.Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.trusted-proxy");
    }
}
