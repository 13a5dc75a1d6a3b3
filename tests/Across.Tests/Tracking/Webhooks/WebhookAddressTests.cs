using System.Net;
using System.Net.Sockets;
using Assay.Tracking.Webhooks;

namespace Across.Tests.Tracking.Webhooks;

public class WebhookAddressTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("1.1.1.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:1.1.1.1", true)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void An_address_is_public_or_it_is_not(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://0x7f.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://[::ffff:169.254.169.254]/hook")]
    public async Task An_address_of_a_machine_is_refused_however_it_is_written(string url) => (await Addresses("93.184.216.34").CheckAsync(url))!.Message.ShouldContain("non-public");

    [Fact]
    public async Task A_name_is_refused_when_one_of_its_addresses_is_not_public()
    {
        (await Addresses("93.184.216.34").CheckAsync("https://example.com")).ShouldBeNull();
        (await Addresses("93.184.216.34", "10.0.0.7").CheckAsync("https://example.com"))!.Message.ShouldContain("10.0.0.7");
        (await Addresses().CheckAsync("https://example.com"))!.Message.ShouldContain("Cannot resolve");
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_refused()
    {
        var addresses = new WebhookAddresses(["https"], false, (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        (await addresses.CheckAsync("https://nowhere.invalid"))!.Message.ShouldContain("nowhere.invalid");
    }

    [Fact]
    public async Task Where_private_addresses_are_allowed_no_name_is_looked_up()
    {
        var addresses = new WebhookAddresses(["http", "https"], true, (_, _) => throw new InvalidOperationException("looked up"));
        (await addresses.CheckAsync("http://localhost:8080/hook")).ShouldBeNull();
        addresses.Allows(IPAddress.Loopback).ShouldBeTrue();
    }

    private static WebhookAddresses Addresses(params string[] found) => new(["https"], false, (_, _) => Task.FromResult(found.Select(IPAddress.Parse).ToArray()));
}
