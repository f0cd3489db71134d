using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("api");
builder.AddClusterClient("Api");

var app = builder.Build();
app.MapServiceDefaults();
return await app.RunToExitCode();
