using Assay.Cli.Serving;
using Assay.Tracking.Access;

namespace Doors.Tests.Server;

/// <summary>What <c>assay serve</c> agrees to.</summary>
public class ServeRequestTests
{
    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("localhost", false, true)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("0.0.0.0", true, true)]
    [InlineData("192.0.2.1", false, false)]
    public void A_server_that_others_reach_has_people_sign_in(string host, bool needsSignIn, bool isAgreed)
    {
        var options = new ServeRequest(host, 5000, []) { NeedsSignIn = needsSignIn }.Options();
        options.Succeeded.ShouldBe(isAgreed);
        if (!isAgreed) options.Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.open");
    }

    [Theory]
    [InlineData("read", AccessLevel.Read)]
    [InlineData("NO_PERMISSIONS", AccessLevel.None)]
    public void The_default_permission_is_a_word_of_MLflows(string word, AccessLevel level) => new ServeRequest("127.0.0.1", 0, []) { DefaultPermission = word }.Access().Required.Default.ShouldBe(level);

    [Fact]
    public void Another_word_is_refused() => new ServeRequest("127.0.0.1", 0, []) { DefaultPermission = "WRITE" }.Access().Problems.ShouldHaveSingleItem().Code.ShouldBe("serve.permission");
}
