using System.Net;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class InnerNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::7f00:1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("224.0.0.1")]
    [InlineData("ff02::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:c0a8:101::1")]
    public void Addresses_within_are_known(string address) => Assert.True(InnerNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("2001:db8::1")]
    [InlineData("64:ff9b::cb00:7109")]
    [InlineData("2002:cb00:7109::1")]
    public void Addresses_without_are_known(string address) => Assert.False(InnerNetwork.Holds(IPAddress.Parse(address)));
}
