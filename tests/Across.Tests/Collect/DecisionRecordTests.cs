using Assay.Collect.DecisionRecords;
using Assay.Collect.Finds;

namespace Across.Tests.Collect;

public sealed class DecisionRecordTests : IDisposable
{
    private readonly WorkFolder _work = new();

    [Theory]
    [InlineData("docs/adr/0001-use-onnx.md", true)]
    [InlineData("x/doc/adr/0001-use-onnx.md", true)]
    [InlineData("docs/decisions/ADR-012-use-onnx.md", true)]
    [InlineData("docs/decisions/template.md", false)]
    [InlineData("docs/0001-use-onnx.md", false)]
    public void It_is_known_by_its_folder_and_its_number(string path, bool isOne) => DecisionRecordFile.Is(path).ShouldBe(isOne);

    [Theory]
    [InlineData("# 5. Use ONNX\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Context\n\nModels are served by others.\n")]
    [InlineData("---\nstatus: accepted\ndate: 2026-03-02\n---\n# ADR-005: Use ONNX\n\nModels are served by others.\n")]
    [InlineData("# Use ONNX\n\n* Status: accepted\n* Date: 2026-03-02\n\nModels are served by others.\n")]
    [InlineData("# 0005 - Use ONNX\n\n**Status:** Accepted\n\n**Date:** 2026-03-02\n\nModels are served by others.\n")]
    public async Task Title_status_and_date_are_read_as_people_write_them(string text)
    {
        _work.Write("docs/adr/0005-use-onnx.md", text);
        var find = (await _work.At()).ShouldHaveSingleItem().Required;
        find.Source.ShouldBe(FindSource.DecisionRecord);
        find.Title.ShouldBe("Use ONNX");
        find.Counts["accepted"].ShouldBe(1);
        find.From.ShouldBe(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        find.Texts.ShouldContain("Models are served by others.");
    }

    [Theory]
    [InlineData("no status here")]
    [InlineData("Status: whatever")]
    public void A_status_that_is_none_of_the_usual_is_not_told(string text) => DecisionRecordFile.StatusOf(text).ShouldBeNull();

    public void Dispose() => _work.Dispose();
}
