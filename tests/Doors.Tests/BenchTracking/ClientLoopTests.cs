using System.Text;
using Assay.Bench.Tracking;
using Assay.Bench.Tracking.Http;

namespace Doors.Tests.BenchTracking;

public class ClientLoopTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    [Fact]
    public async Task Every_client_says_all_that_it_has_to_say()
    {
        await using var server = new ScriptedServer(_ => Ok);
        Talker[] talkers = [new(server.Target, 5), new(server.Target, 1), new(server.Target, 0), new(server.Target, 9)];
        var load = new ClientLoop(server.Target, talkers).RunToEnd();
        talkers.Select(talker => talker.Heard).ShouldBe([5, 1, 0, 9]);
        (load.Acknowledged, load.Latency.Count, load.Failed).ShouldBe((15, 15, 0));
    }

    [Fact]
    public async Task A_refusal_is_counted_with_its_words_and_never_as_acknowledged()
    {
        await using var server = new ScriptedServer(number => number % 3 == 0 ? "HTTP/1.1 503 Busy\r\nContent-Length: 8\r\n\r\nnot now." : Ok);
        Talker[] talkers = [new(server.Target, 9)];
        var load = new ClientLoop(server.Target, talkers).RunToEnd();
        (load.Acknowledged, load.Failed, load.FirstFailure, talkers[0].Heard).ShouldBe((6, 3, "503 not now.", 6));
    }

    [Fact]
    public async Task A_server_that_closes_after_each_answer_is_connected_to_again()
    {
        await using var server = new ScriptedServer(_ => "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}");
        var load = new ClientLoop(server.Target, [new Talker(server.Target, 4)]).RunToEnd();
        (load.Acknowledged, load.Failed).ShouldBe((4, 0));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_counted_and_the_client_goes_on()
    {
        await using var server = new ScriptedServer(number => number == 2 ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 99\r\n\r\n{" : Ok);
        var load = new ClientLoop(server.Target, [new Talker(server.Target, 4)]).RunToEnd();
        (load.Acknowledged, load.Failed).ShouldBe((3, 1));
        load.FirstFailure.ShouldStartWith("the connection broke");
    }

    [Fact]
    public async Task A_request_larger_than_any_buffer_arrives_whole()
    {
        await using var server = new ScriptedServer(_ => Ok);
        var load = new ClientLoop(server.Target, [new Talker(server.Target, 2, 20_000_000), new Talker(server.Target, 2, 20_000_000)]).RunToEnd();
        (load.Acknowledged, load.Failed, server.BodyBytes).ShouldBe((4, 0, 80_000_000));
    }

    private sealed class Talker(Target target, int requests, int bodyLength = 2) : IConversation
    {
        private readonly byte[] request = Encoding.ASCII.GetBytes(RequestTemplate.Head(target, "POST", "/say", bodyLength) + new string(' ', bodyLength));
        private int said;

        public int Heard { get; private set; }

        public ReadOnlyMemory<byte> Next() => said++ < requests ? request : default;

        public void Acknowledged(ReadOnlySpan<byte> body) => Heard++;
    }
}
