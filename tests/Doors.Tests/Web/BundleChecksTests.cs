using Assay.Kernel;
using Assay.Ledger.Bundles;
using Assay.Server.Pages.Verify;

namespace Doors.Tests.Web;

public class BundleChecksTests
{
    [Theory]
    [InlineData("bundle.changed", false, "The file")]
    [InlineData("bundle.limit", false, "The file")]
    [InlineData("bundle.unknown-file", false, "The file")]
    [InlineData("a.code-that-nobody-thought-of", false, "The file")]
    [InlineData("bundle.files", true, "Each record's signature")]
    [InlineData("record.signature", true, "Each record's signature")]
    [InlineData("a.code-that-nobody-thought-of", true, "Each record's signature")]
    [InlineData("checkpoint.signature", true, "The log's signed head")]
    [InlineData("bundle.log-key", true, "The log's signed head")]
    [InlineData("proof.inclusion", true, "Each record's place in the log")]
    public void No_problem_is_left_unsaid(string code, bool isRead, string check)
    {
        var found = new BundleVerification { Problems = [new Problem(code, "It does not hold.", "Ask again.")], ContentRoot = isRead ? Digest.Of("content") : null };
        var checks = BundleChecks.Of(found, []);
        var failed = checks.Single(each => !each.Problems.IsEmpty);
        failed.Name.ShouldBe(check);
        checks.ShouldContain(each => !each.Holds);
    }

    [Fact]
    public void A_pin_that_signed_nothing_fails_though_all_else_holds()
    {
        var checks = BundleChecks.Of(new BundleVerification { Problems = [], ContentRoot = Digest.Of("content"), Origin = "example.org/log" }, ["aa"]);
        checks.Single(check => !check.Holds).Name.ShouldBe("Keys that you pinned");
    }
}
