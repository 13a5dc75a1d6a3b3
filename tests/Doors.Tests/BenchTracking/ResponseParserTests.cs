using System.Text;
using Assay.Bench.Tracking.Http;
using CsCheck;

namespace Doors.Tests.BenchTracking;

public class ResponseParserTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello", true)]
    [InlineData("HTTP/1.1 404 Not Found\r\ncontent-type: application/json\r\ncontent-length:2\r\nserver: some\r\n\r\n{}", 404, "{}", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", 200, "hello", true)]
    [InlineData("HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, Chunked\r\n\r\n00A;name=value\r\n0123456789\r\n0;last\r\nTrailing: yes\r\nMore: no\r\n\r\n", 200, "0123456789", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "", true)]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "", true)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true)]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbad", 500, "bad", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok", false)]
    [InlineData("HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nok", 200, "ok", true)]
    public void An_answer_is_read_alike_in_whatever_pieces_it_comes(string text, int status, string body, bool staysOpen)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Gen.Int[1, bytes.Length].Array[1, 8].Sample(pieces =>
        {
            var parser = Ready();
            FeedAll(parser, Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npast"), pieces);
            parser.Reset();
            FeedAll(parser, bytes, pieces);
            return parser.IsComplete && parser.Status == status && parser.StaysOpen == staysOpen && Encoding.ASCII.GetString(parser.Body.Span) == body && parser.BodyLength == body.Length;
        });
    }

    [Fact]
    public void It_takes_nothing_of_the_answer_after_it()
    {
        var parser = Ready();
        parser.Feed("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 201"u8).ShouldBe(40);
        parser.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void An_answer_without_a_length_ends_with_the_connection()
    {
        var parser = Ready();
        parser.Feed("HTTP/1.1 200 OK\r\n\r\nsome"u8);
        parser.IsComplete.ShouldBeFalse();
        parser.Close().ShouldBeTrue();
        parser.StaysOpen.ShouldBeFalse();
    }

    [Fact]
    public void An_answer_that_breaks_off_is_not_complete()
    {
        var parser = Ready();
        parser.Feed("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nsome"u8);
        parser.Close().ShouldBeFalse();
    }

    [Fact]
    public void Only_the_start_of_a_long_body_is_kept_and_all_of_it_is_counted()
    {
        var parser = Ready();
        parser.KeptAtMost = 3;
        parser.Feed("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234"u8);
        parser.Feed("56789"u8);
        (parser.IsComplete, parser.BodyLength, Encoding.ASCII.GetString(parser.Body.Span)).ShouldBe((true, 10, "012"));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n\r\n")]
    [InlineData("HTTP/1.1 many\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: few\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    public void What_is_no_answer_is_refused(string text) => Should.Throw<InvalidDataException>(() => Ready().Feed(Encoding.ASCII.GetBytes(text)));

    private static ResponseParser Ready()
    {
        var parser = new ResponseParser();
        parser.Reset();
        return parser;
    }

    private static void FeedAll(ResponseParser parser, byte[] bytes, int[] pieces)
    {
        for (var (from, piece) = (0, 0); from < bytes.Length; piece++)
        {
            var length = Math.Min(pieces[piece % pieces.Length], bytes.Length - from);
            parser.Feed(bytes.AsSpan(from, length)).ShouldBe(length);
            from += length;
        }
    }
}
