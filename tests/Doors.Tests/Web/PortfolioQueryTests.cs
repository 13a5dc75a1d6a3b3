using Assay.Server.Pages.Evidence.Portfolio;
using Microsoft.AspNetCore.WebUtilities;

namespace Doors.Tests.Web;

/// <summary>The address of a portfolio holds which pieces and in which order.</summary>
public class PortfolioQueryTests
{
    [Theory]
    [InlineData("", "/evidence/portfolio?standard=level-6-ai-engineer")]
    [InlineData("?standard=nist-ai-rmf&piece=b&piece=a&piece=b", "/evidence/portfolio?standard=nist-ai-rmf&piece=b&piece=a")]
    [InlineData("?place-a=2&place-b=1&place-c=", "/evidence/portfolio?standard=level-6-ai-engineer&piece=b&piece=a")]
    [InlineData("?place-a=1.5&place-b=NaN&place-c=x&piece=d", "/evidence/portfolio?standard=level-6-ai-engineer&piece=a")]
    [InlineData("?state=%26piece%3Dx", "/evidence/portfolio?standard=level-6-ai-engineer&state=%26piece%3Dx")]
    [InlineData("?person=p-1&piece=a", "/evidence/portfolio?standard=level-6-ai-engineer&piece=a&person=p-1&view=read")]
    public void It_reads_what_it_writes(string query, string address)
    {
        var read = PortfolioQuery.Of(QueryHelpers.ParseQuery(query));
        read.Address().ShouldBe(address);
        PortfolioQuery.Of(QueryHelpers.ParseQuery(read.Address()["/evidence/portfolio".Length..])).Address().ShouldBe(address);
    }
}
