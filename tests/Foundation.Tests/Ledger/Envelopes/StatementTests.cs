using System.Text;
using System.Text.Json;
using Assay.Ledger.Envelopes;
using Assay.Ledger.Records;

namespace Foundation.Tests.Ledger.Envelopes;

public sealed class StatementTests
{
    private static readonly string Text = SomeText();

    [Fact]
    public void A_statement_is_in_toto_s()
    {
        var json = JsonDocument.Parse(Text).RootElement;
        json.GetProperty("_type").GetString().ShouldBe("https://in-toto.io/Statement/v1");
        json.GetProperty("predicateType").GetString().ShouldBe("urn:assay:record:test.noted:v2");
        json.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        json.GetProperty("predicate").EnumerateObject().Select(property => property.Name)
            .ShouldBe(["id", "at", "context", "actor", "signer", "project", "step", "idempotencyKey", "body"]);
    }

    [Fact]
    public void A_statement_that_was_read_is_written_as_it_stood()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        StatementWriter.Write(StatementReader.Read(bytes).Required).ShouldBe(bytes);
    }

    [Theory]
    [InlineData("{\"_type\"", "{ \"_type\"")]
    [InlineData("\"context\":\"live\",", "")]
    [InlineData("\"context\":\"live\",", "\"context\":\"live\",\"context\":\"live\",")]
    [InlineData("\"context\":\"live\",", "\"context\":\"simulated\",\"mood\":\"good\",")]
    [InlineData("\"context\":\"live\",", "\"context\":\"alive\",")]
    [InlineData("\"project\":\"demo\",\"step\":\"frame/note\"", "\"step\":\"frame/note\",\"project\":\"demo\"")]
    [InlineData("\"project\":\"demo\"", "\"project\":null")]
    [InlineData("\"project\":\"demo\"", "\"project\":\"\\u0064emo\"")]
    [InlineData("\"project\":\"demo\"", "\"project\":1")]
    [InlineData("2026-03-04T05:06:07.891Z", "2026-03-04T05:06:07.891+00:00")]
    [InlineData("2026-03-04T05:06:07.891Z", "2026-02-30T05:06:07.891Z")]
    [InlineData(":v2\"", ":v02\"")]
    [InlineData(":v2\"", "\"")]
    [InlineData("\"attests\":\"actor\"", "\"attests\":\"nobody\"")]
    [InlineData("in-toto.io/Statement/v1", "in-toto.io/Statement/v0.1")]
    [InlineData("\"text\":", "\"text\":\"\",\"text\":")]
    [InlineData("\"body\":{", "\"body\":{ ")]
    public void What_differs_from_the_one_way_to_write_it_is_refused(string there, string instead)
    {
        Text.ShouldContain(there);
        var changed = Text.Replace(there, instead, StringComparison.Ordinal);
        var read = StatementReader.Read(Encoding.UTF8.GetBytes(changed));
        read.Succeeded.ShouldBeFalse();
        read.Problems.Single().Code.ShouldStartWith("statement.");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{\"_type\":\"https://in-toto.io/Statement/v1\",\"subject\":3,\"predicateType\":\"urn:assay:record:a:v1\",\"predicate\":[]}")]
    public void Any_other_json_is_refused(string text) => StatementReader.Read(Encoding.UTF8.GetBytes(text)).Problems.Single().Code.ShouldBe("statement.shape");

    [Fact]
    public void A_session_s_attestation_and_a_missing_project_survive()
    {
        var statement = StatementReader.Read(Encoding.UTF8.GetBytes(Text)).Required with { Attests = Attestation.Session, Project = null, Step = null, Context = RecordContext.Rehearsal };
        var read = StatementReader.Read(StatementWriter.Write(statement)).Required;
        (read.Attests, read.Project, read.Step, read.Context).ShouldBe((Attestation.Session, null, null, RecordContext.Rehearsal));
    }

    private static string SomeText()
    {
        using var ledger = new SomeLedger();
        ledger.Book.AppendAsync([SomeLedger.Draft("a", "héllo \u2028 \"q\" </script>")]).Wait();
        return Encoding.UTF8.GetString(Envelope.Parse(ledger.Store.Envelopes[0].Bytes.Span).Required.Payload.Span);
    }
}
