using System;

// The gateway: the .NET side of the shop. The services beside it are written in Go and ship as containers.
string[] services = ["catalog", "cart", "orders", "payments", "mailer"];
foreach (var service in services)
    Console.WriteLine($"{service}: http://{service}:8080/healthz");
