using Assay.Collect.Documents;
using Assay.Collect.Finds;
using Assay.Kernel;

namespace Across.Tests.Collect;

public sealed class DocumentTests : IDisposable
{
    private readonly WorkFolder _work = new();

    [Fact]
    public void The_prose_of_markdown_is_read_and_its_code_and_marks_are_not()
    {
        var find = Read("report.md", "---\ntitle: Churn\nauthor: Jane Doe\ndate: 2026-03-02\n---\n# Results\n\nThe *area* under\nthe [curve](https://x.example) is 0.8.\n\n```python\nnot prose at all\n```\n- One item of a list\n"u8.ToArray()).Required;
        find.Title.ShouldBe("Churn");
        find.Match.ShouldBe(AuthorMatch.Name);
        find.From.ShouldBe(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        find.Texts.ShouldBe(["The area under the curve is 0.8.", "One item of a list"]);
    }

    [Fact]
    public void Rows_of_a_table_are_read_one_by_one_and_its_lines_are_not() =>
        Read("table.md", "| what | found |\n| --- | ---: |\n| area under curve | 0.8 |\n| log loss | 0.3 |\n"u8.ToArray()).Required.Texts.ShouldBe(["area under curve 0.8", "log loss 0.3"]);

    [Fact]
    public void Paragraphs_of_a_word_document_are_read_over_their_runs()
    {
        var find = Read("report.docx", SomeDocuments.Docx("Jane Doe", "We measured fairness by group.", "Short")).Required;
        find.Title.ShouldBe("How it was evaluated");
        find.Match.ShouldBe(AuthorMatch.Name);
        find.Texts.ShouldBe(["We measured fairness by group."]);
        find.Counts["words"].ShouldBe(6);
        (find.From, find.To).ShouldBe((new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Slides_and_speakers_notes_are_read()
    {
        var find = Read("talk.pptx", SomeDocuments.Pptx("Ann Other", "The model drifts in spring", "What we do about it")).Required;
        find.Match.ShouldBe(AuthorMatch.SomebodyElse);
        find.Counts["sheets"].ShouldBe(2);
        find.Texts.ShouldBe(["The model drifts in spring", "What we do about it", "Say why it was chosen"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_text_of_a_pdf_is_read(bool packed)
    {
        var find = Read("report.pdf", packed ? SomeDocuments.Pdf("Jane Doe", SomeDocuments.Deflate, "/Filter/FlateDecode", "We measured drift in spring") : SomeDocuments.Pdf("Jane Doe", null, "", "We measured drift in spring")).Required;
        find.Title.ShouldBe("How it was evaluated");
        find.Match.ShouldBe(AuthorMatch.Name);
        find.Texts.ShouldBe(["We measured drift in spring"]);
        find.From.ShouldBe(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_document_of_which_much_is_packed_small_is_refused_before_it_fills_the_memory()
    {
        var bomb = SomeDocuments.Zip(("word/document.xml", $"<w:document xmlns:w=\"x\">{new string(' ', 70 << 20)}</w:document>"));
        bomb.Length.ShouldBeLessThan(1 << 20);
        Read("bomb.docx", bomb).Problems.ShouldHaveSingleItem().Message.ShouldContain("unpacks to more than");
    }

    [Fact]
    public void A_document_of_too_many_entries_is_refused() =>
        Read("many.docx", SomeDocuments.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", ""))])).Problems.ShouldHaveSingleItem().Message.ShouldContain("10001 entries");

    [Fact]
    public void A_pdf_of_which_much_is_packed_small_is_refused()
    {
        var bomb = SomeDocuments.Pdf("x", _ => SomeDocuments.Deflate(new byte[300 << 20]), "/Filter/FlateDecode", "x");
        bomb.Length.ShouldBeLessThan(1 << 20);
        Read("bomb.pdf", bomb).Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.unreadable");
    }

    [Fact]
    public void A_pdf_that_nests_without_end_is_refused() =>
        Read("deep.pdf", [.. "%PDF-1.4\n1 0 obj\n"u8, .. Enumerable.Repeat((byte)'[', 200_000)]).Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.unreadable");

    [Fact]
    public void An_entity_in_a_document_is_refused()
    {
        var hostile = SomeDocuments.Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"x\">&a;</w:document>"));
        Read("hostile.docx", hostile).Problems.ShouldHaveSingleItem().Message.ShouldContain("DTD");
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.pptx")]
    [InlineData("a.pdf")]
    public void What_is_not_what_its_name_says_is_one_problem(string name)
    {
        var problem = Read(name, "plain text"u8.ToArray()).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe("collect.unreadable");
        problem.Place!.File.ShouldBe(name);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_opened()
    {
        using (var file = File.Create(_work.PathOf("large.md"))) file.SetLength(65L << 20);
        DocumentFile.Read(_work.PathOf("large.md"), _work.Query()).Problems.ShouldHaveSingleItem().Code.ShouldBe("collect.too-large");
    }

    [Fact]
    public void Any_damage_to_a_word_document_is_read_or_refused_and_never_thrown() => Damage.Each(SomeDocuments.Docx("Jane", "We measured fairness by group."), 400, bytes => Read("a.docx", bytes));

    [Fact]
    public void Any_damage_to_slides_is_read_or_refused_and_never_thrown() => Damage.Each(SomeDocuments.Pptx("Jane", "We measured fairness by group."), 200, bytes => Read("a.pptx", bytes));

    [Fact]
    public void Any_damage_to_a_pdf_is_read_or_refused_and_never_thrown() => Damage.Each(SomeDocuments.Pdf("Jane", SomeDocuments.Deflate, "/Filter/FlateDecode", "We measured drift in spring"), 200, bytes => Read("a.pdf", bytes));

    public void Dispose() => _work.Dispose();

    private Outcome<Find> Read(string name, byte[] bytes) => DocumentFile.Read(_work.WriteBytes(name, bytes), _work.Query());
}
