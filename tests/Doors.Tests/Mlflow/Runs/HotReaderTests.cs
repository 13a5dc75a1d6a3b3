using System.Buffers;
using System.Text;
using Assay.Kernel;
using Assay.Mlflow.Runs;
using Assay.Mlflow.Wire;
using Assay.Tracking.Metrics;
using Assay.Tracking.Runs;
using CsCheck;

namespace Doors.Tests.Mlflow.Runs;

/// <summary>The quick readers of points either read what the reader of fields reads, or leave it to that one.</summary>
public class HotReaderTests
{
    private const string? Nothing = null;
    private static readonly PointReader Points = new(new KeyCache());
    private static readonly BatchReader Batches = new(Points);

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Double.Select(value => double.IsFinite(value) ? value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : "\"NaN\""), Gen.Long.Select(value => $"{value}"), Gen.Long.Select(value => $"\"{value}\""),
        Gen.OneOf("null", "true", "1e999", "1.0", "-0", "\"NaN\"", "\"loss\"", "\"\"", "\"a\\u0062\"", "\"größe\"", "\"run_id\"", "[]", "{}", "[1]", "{\"key\":\"x\",\"value\":1,\"timestamp\":2,\"run_id\":\"r\"}"));

    private static readonly Gen<string> Point = Gen.Select(Field("key", Gen.OneOf("\"loss\"", "\"acc/top-1\"", "\"größe\"")), Field("value", Gen.Double[-9, 9].Select(value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture))),
        Field("timestamp", Gen.Long[0, 9].Select(time => $"{time}")), Field("step", Gen.Long[-3, 3].Select(step => $"{step}")), Field("run_id", Gen.OneOf("\"r1\"")), Odd, Gen.Int,
        (key, value, time, step, run, odd, seed) => Shuffled([key, value, time, step, run, odd], seed));

    [Fact]
    public void A_point_is_read_as_the_reader_of_fields_reads_it() => Mutated(Point).Sample(body =>
    {
        if (Points.ReadBody(body) is { } quick) ShouldAgree(quick, MlflowBody.ReadFields(body, LogFields.ReadMetric));
    }, iter: 20_000);

    [Fact]
    public void A_batch_is_read_as_the_reader_of_fields_reads_it()
    {
        var batch = Gen.Select(Field("run_id", Gen.OneOf("\"r1\"")), Field("metrics", Point.Array[0, 5].Select(points => $"[{string.Join(',', points)}]")), Field("params", Gen.OneOf("[]", "[{\"key\":\"p\",\"value\":\"v\"}]")),
            Field("tags", Gen.Const("[]")), Odd, Gen.Int, (run, metrics, parameters, tags, odd, seed) => Shuffled([run, metrics, parameters, tags, odd], seed));
        Mutated(batch).Sample(body =>
        {
            var quick = Batches.Read(body, out var rented);
            if (quick is not null) ShouldAgree(quick, MlflowBody.ReadFields(body, LogFields.ReadBatch));
            if (rented is not null) ArrayPool<LoggedMetric>.Shared.Return(rented, clearArray: true);
        }, iter: 20_000);
    }

    [Fact]
    public void What_clients_send_is_read_quickly()
    {
        Points.ReadBody("""{"run_id": "r1", "key": "loss", "value": 0.5, "timestamp": 1700000000000, "step": 3}"""u8)!.Metrics.Span[0].ShouldBe(new LoggedMetric("loss", new MetricPoint(0.5, 1_700_000_000_000, 3)));
        var batch = Batches.Read("""{"run_id": "r1", "metrics": [{"key": "loss", "value": 1, "timestamp": 2, "step": 3}, {"key": "loss", "value": 4, "timestamp": 5, "step": 6}], "params": [], "tags": []}"""u8, out var rented)!;
        batch.Metrics.ToArray().ShouldBe([new LoggedMetric("loss", new MetricPoint(1, 2, 3)), new LoggedMetric("loss", new MetricPoint(4, 5, 6))]);
        ArrayPool<LoggedMetric>.Shared.Return(rented!);
    }

    [Fact]
    public void A_key_is_the_text_of_its_bytes_whatever_was_asked_before()
    {
        var cache = new KeyCache();
        Gen.String.Array[1, 50].Sample(texts =>
        {
            foreach (var text in texts.Concat(texts).Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)))) cache.Text(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
        });
        cache.Text("loss"u8).ShouldBeSameAs(cache.Text("loss"u8));
        Should.Throw<DecoderFallbackException>(() => cache.Text([0xC3, 0x28]));
    }

    private static Gen<string?> Odd => Gen.Frequency<string?>((8, Gen.Const<string?>(Nothing)), (2, Gen.Select(Gen.OneOf("key", "value", "timestamp", "step", "run_id", "run_uuid", "runId", "model_id", "metrics", "tags", "colour", "k\\u0065y", "\\ud800"), Scalar, (name, value) => (string?)$"\"{name}\":{value}")));

    private static Gen<string?> Field(string name, Gen<string> usual) => Gen.Frequency<string?>((30, usual.Select(value => (string?)$"\"{name}\":{value}")), (1, Gen.Const<string?>(Nothing)), (1, Scalar.Select(value => (string?)$"\"{name}\":{value}")));

    private static string Shuffled(string?[] fields, int seed)
    {
        new Random(seed).Shuffle(fields);
        return $"{{{string.Join(", ", fields.Where(field => field is not null))}}}";
    }

    /// <summary>The text, now and then with a byte changed, left out or put in.</summary>
    private static Gen<byte[]> Mutated(Gen<string> text) => Gen.Select(text, Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Byte).Select((body, what, at, with) =>
    {
        var bytes = Encoding.UTF8.GetBytes(body).ToList();
        var place = at % bytes.Count;
        if (what == 3) bytes[place] = with;
        if (what == 4) bytes.RemoveAt(place);
        if (what == 5) bytes.Insert(place, with);
        return bytes.ToArray();
    });

    private static void ShouldAgree(RunLog quick, Outcome<RunLog> slow)
    {
        slow.Problems.ShouldBeEmpty();
        var expected = slow.Required;
        quick.RunId.ShouldBe(expected.RunId);
        quick.Metrics.ToArray().ShouldBe(expected.Metrics.ToArray());
        (quick.Params.Count, quick.Tags.Count).ShouldBe((expected.Params.Count, expected.Tags.Count));
    }
}
