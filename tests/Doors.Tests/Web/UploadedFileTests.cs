using Assay.Server.Pages.Evidence;

namespace Doors.Tests.Web;

/// <summary>A browser may call a file anything; a page keeps a plain name.</summary>
public class UploadedFileTests
{
    [Theory]
    [InlineData("talk.mp4", "talk.mp4")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ada\\talk.mp4", "talk.mp4")]
    [InlineData("a\0b\r\nc.pdf", "abc.pdf")]
    [InlineData("gnp\u202Eexe.txt", "gnpexe.txt")]
    [InlineData("ze\u200Bro.txt", "zero.txt")]
    [InlineData("<script>.html", "script.html")]
    [InlineData("..", "file")]
    [InlineData("folder/", "file")]
    [InlineData("", "file")]
    public void A_name_is_plain(string said, string kept) => UploadedFile.NameOf(said).ShouldBe(kept);

    [Fact]
    public void A_long_name_keeps_its_ending() => UploadedFile.NameOf(new string('a', 5000) + ".pdf").ShouldSatisfyAllConditions(name => name.Length.ShouldBe(120), name => name.ShouldEndWith(".pdf"));
}
