using System.Text;
using Assay.Tracking;
using Assay.Tracking.Artifacts;
using CsCheck;

namespace Across.Tests.Tracking.Artifacts;

public sealed class ArtifactPathTests
{
    private static readonly Gen<string> Hostile = Gen.OneOf(
        "..", ".", "/", "\\", "%2e", "%2E%2e", "%2f", "%5C", "%252e", "%25", "%", "%00", "\0", "\n", "C:", "#", "a", "b.txt", "é", " ", "~", "%zz", "%c0%ae", "…", "\ud800")
        .Array[0, 8].Select(string.Concat);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("1/9f/artifacts/model/MLmodel")]
    [InlineData("a b/ü/模型.onnx")]
    [InlineData("..a/b../...")]
    [InlineData("100%.txt")]
    [InlineData("50%25.txt")]
    [InlineData("a~b/$c/&d=e+f")]
    [InlineData("ab:c")]
    public void A_path_that_stays_in_its_folder_is_taken_as_it_is(string path) => ArtifactPath.File(path).Required.ShouldBe(path);

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a/../../b")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("..\\b")]
    [InlineData("a\\b")]
    [InlineData("C:/windows")]
    [InlineData("c:x")]
    [InlineData("%2e%2e/b")]
    [InlineData("a/%2E./b")]
    [InlineData("a/..%2fb")]
    [InlineData("a%2Fb")]
    [InlineData("a%5cb")]
    [InlineData("%252e%252e/b")]
    [InlineData("%25252525252525252e")]
    [InlineData("a%00b")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("a#b")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path)
    {
        var problem = ArtifactPath.File(path).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(TrackingFaults.Invalid);
        problem.Message.ShouldBe("Invalid path.");
        problem.Expected.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Text_that_has_no_UTF_8_is_refused() => ArtifactPath.File("a\ud800").Succeeded.ShouldBeFalse();

    [Fact]
    public void Whatever_is_taken_leads_nowhere_else_however_it_is_decoded() => Hostile.Sample(path =>
    {
        if (!ArtifactPath.File(path).Succeeded) return;
        var root = Path.Combine(Path.GetTempPath(), "root") + Path.DirectorySeparatorChar;
        for (var (form, i) = (path, 0); i < 10; (form, i) = (Uri.UnescapeDataString(form), i + 1))
        {
            Path.GetFullPath(Path.Combine(root, form)).ShouldStartWith(root);
            form.ShouldNotContain("\\");
            form.Split('/').Length.ShouldBe(path.Split('/').Length);
        }
    }, iter: 20_000);

    [Fact]
    public void A_path_fits_an_index_and_its_parts_fit_a_file_system()
    {
        ArtifactPath.File(new string('a', ArtifactPath.MaxPartBytes)).Succeeded.ShouldBeTrue();
        ArtifactPath.File(new string('a', ArtifactPath.MaxPartBytes + 1)).Succeeded.ShouldBeFalse();
        ArtifactPath.File(new string('é', 128)).Succeeded.ShouldBeFalse();
        var parts = string.Join('/', Enumerable.Repeat(new string('a', 127), 8));
        Encoding.UTF8.GetByteCount(parts + "/").ShouldBe(ArtifactPath.MaxBytes);
        ArtifactPath.File(parts).Succeeded.ShouldBeTrue();
        ArtifactPath.File(parts + "/aa").Succeeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a/b", "a/b")]
    [InlineData("a/b/", "a/b")]
    public void A_folder_may_end_in_a_slash_and_the_root_is_empty(string path, string folder) => ArtifactPath.Folder(path).Required.ShouldBe(folder);

    [Theory]
    [InlineData("/")]
    [InlineData("a//")]
    [InlineData("../")]
    public void A_folder_follows_the_same_rules(string path) => ArtifactPath.Folder(path).Succeeded.ShouldBeFalse();

    [Fact]
    public void The_folders_above_are_named_from_the_outside() => ArtifactPath.Above("a/b/c.txt").ShouldBe(["a", "a/b"]);
}
