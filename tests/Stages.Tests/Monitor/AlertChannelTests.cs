using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Assay.Monitor.Alerts;
using Assay.Monitor.Channels;
using Assay.Monitor.Settings;

namespace Stages.Tests.Monitor;

public class AlertChannelTests
{
    private static readonly AlertMessage Message = new("0123456789ab", new MonitorAlert { Watch = "job", Rule = "drift", Figure = "effect", Column = "income\r\nBcc: x@example.org", Value = 0.25, Above = 0.1, Severity = AlertSeverity.Critical, Window = "w", WindowName = "2026-11", Deliveries = [] });

    [Fact]
    public async Task A_webhook_gets_the_alert_and_is_tried_again_while_it_is_busy()
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var serving = ServeAsync(listener, [503, 200]);
        var delivery = (await SendAsync(new ChannelSettings { Webhook = address })).ShouldHaveSingleItem();
        delivery.ShouldBe(new AlertDelivery("team", true));
        var bodies = await serving;
        bodies.Count.ShouldBe(2);
        JsonDocument.Parse(bodies[1].Body).RootElement.GetProperty("alert").GetProperty("rule").GetString().ShouldBe("drift");
        bodies.Select(each => each.Key).Distinct().ShouldHaveSingleItem().ShouldBe(Message.Id);
    }

    [Fact]
    public async Task A_webhook_that_refuses_or_is_away_is_a_delivery_that_failed()
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var serving = ServeAsync(listener, [404, 404, 404]);
        (await SendAsync(new ChannelSettings { Webhook = address })).ShouldHaveSingleItem().Fault.ShouldBe("answered with 404");
        await serving;
        (await SendAsync(new ChannelSettings { Webhook = $"http://127.0.0.1:{FreePort()}/" })).ShouldHaveSingleItem().WasTaken.ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_goes_to_each_receiver_and_no_name_of_a_column_begins_a_header()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var talk = ReceiveAsync(server);
        var settings = new ChannelSettings { Smtp = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port, Tls = false, From = "assay@example.org", To = ["a@example.org", "b@example.org"] };
        (await SendAsync(settings)).ShouldHaveSingleItem().ShouldBe(new AlertDelivery("team", true));
        var lines = await talk;
        lines.ShouldContain("MAIL FROM:<assay@example.org>");
        lines.ShouldContain("RCPT TO:<b@example.org>");
        lines.Where(line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_a_delivery_that_failed() =>
        (await SendAsync(new ChannelSettings { Smtp = "127.0.0.1", Port = FreePort(), Tls = false, From = "a@example.org", To = ["b@example.org"] })).ShouldHaveSingleItem().WasTaken.ShouldBeFalse();

    private static Task<ImmutableArray<AlertDelivery>> SendAsync(ChannelSettings settings) =>
        new AlertChannels(new MonitorSection { Channels = ImmutableDictionary<string, ChannelSettings>.Empty.Add("team", settings) }, Path.GetTempPath(), _ => null, TimeProvider.System).SendAsync(Message, ["team"], CancellationToken.None);

    private static async Task<List<(string Key, string Body)>> ServeAsync(HttpListener listener, int[] codes)
    {
        var bodies = new List<(string, string)>();
        foreach (var code in codes)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            bodies.Add((context.Request.Headers["Idempotency-Key"]!, await reader.ReadToEndAsync()));
            context.Response.StatusCode = code;
            context.Response.Close();
        }

        return bodies;
    }

    /// <summary>As much of RFC 5321 as a client needs.</summary>
    private static async Task<List<string>> ReceiveAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var (lines, inData) = (new List<string>(), false);
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (inData && line != ".") continue;
            inData = line == "DATA";
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (line == "QUIT") break;
        }

        return lines;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
