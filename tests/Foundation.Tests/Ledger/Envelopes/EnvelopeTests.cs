using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assay.Ledger.Envelopes;

namespace Foundation.Tests.Ledger.Envelopes;

public sealed class EnvelopeTests
{
    private static readonly Envelope Some = new(Encoding.UTF8.GetBytes("{\"a\":1}"), new string('0', 63) + "f", new byte[] { 1, 2, 3, 4 });

    [Fact]
    public void The_encoding_that_is_signed_is_that_of_the_published_example() =>
        Encoding.UTF8.GetString(PreAuthenticationEncoding.Of("http://example.com/HelloWorld", "hello world"u8)).ShouldBe("DSSEv1 29 http://example.com/HelloWorld 11 hello world");

    [Fact]
    public void An_envelope_is_json_of_the_published_shape()
    {
        var json = JsonDocument.Parse(Some.ToBytes()).RootElement;
        json.EnumerateObject().Select(property => property.Name).ShouldBe(["payload", "payloadType", "signatures"]);
        json.GetProperty("payload").GetBytesFromBase64().ShouldBe(Some.Payload.ToArray());
        json.GetProperty("payloadType").GetString().ShouldBe("application/vnd.in-toto+json");
        var signature = json.GetProperty("signatures").EnumerateArray().Single();
        signature.GetProperty("keyid").GetString().ShouldBe(Some.KeyId);
        signature.GetProperty("sig").GetBytesFromBase64().ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void An_envelope_is_read_back_whatever_the_length_of_its_parts()
    {
        for (var length = 0; length < 100; length++)
        {
            var envelope = new Envelope(RandomNumberGenerator.GetBytes(length), Some.KeyId, RandomNumberGenerator.GetBytes(1 + length % 72));
            var read = Envelope.Parse(envelope.ToBytes()).Required;
            read.Payload.ToArray().ShouldBe(envelope.Payload.ToArray());
            read.Signature.ToArray().ShouldBe(envelope.Signature.ToArray());
            read.KeyId.ShouldBe(envelope.KeyId);
        }
    }

    [Fact]
    public void Whatever_is_read_has_the_very_bytes_that_it_would_be_written_with()
    {
        var bytes = Some.ToBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            for (var value = 0; value < 256; value++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at] = (byte)value;
                if (Envelope.Parse(changed) is { Succeeded: true } read) read.Value.ToBytes().ShouldBe(changed);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"payload\":\"\"}")]
    [InlineData("{\"payload\":\"e30\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"}]}")]
    [InlineData("{\"payload\":\"e31=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"}]}")]
    [InlineData("{\"payload\":\"e3 0=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"}]}")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"text/plain\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"}]}")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"key\",\"sig\":\"AQ==\"}]}")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AR==\"}]}")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"\"}]}")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"}]} ")]
    [InlineData("{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"keyid\":\"KEY\",\"sig\":\"AQ==\"},{}]}")]
    public void What_is_not_the_one_shape_is_refused(string text) =>
        Envelope.Parse(Encoding.UTF8.GetBytes(text.Replace("KEY", Some.KeyId, StringComparison.Ordinal))).Problems.Single().Code.ShouldBe("envelope.shape");

    [Fact]
    public void The_shape_above_is_otherwise_accepted() =>
        Envelope.Parse(Encoding.UTF8.GetBytes($"{{\"payload\":\"e30=\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{{\"keyid\":\"{Some.KeyId}\",\"sig\":\"AQ==\"}}]}}")).Succeeded.ShouldBeTrue();
}
