using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LytSlot.Deploy.Tests;

/// <summary>The proxy, asked of nginx itself.</summary>
public sealed class NginxTests
{
    [Fact]
    public async Task Nginx_takes_the_configuration()
    {
        var folder = Directory.CreateTempSubdirectory("lytslot-nginx-");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        await Write("fullchain.pem", certificate.ExportCertificatePem());
        await Write("privkey.pem", key.ExportPkcs8PrivateKeyPem());
        var text = await File.ReadAllTextAsync(
            Tool.Path("deploy/nginx/nginx.conf"), TestContext.Current.CancellationToken);
        await Write("nginx.conf", text.Replace("/tmp/", $"{folder.FullName}/", StringComparison.Ordinal)
            .Replace("/etc/nginx/tls", folder.FullName, StringComparison.Ordinal));

        await Tool.Succeed(
            "nginx", ["-t", "-q", "-p", folder.FullName, "-c", Path.Combine(folder.FullName, "nginx.conf")]);

        folder.Delete(recursive: true);

        Task Write(string name, string content) => File.WriteAllTextAsync(
            Path.Combine(folder.FullName, name), content, TestContext.Current.CancellationToken);
    }
}
