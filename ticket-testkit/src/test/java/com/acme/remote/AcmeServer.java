package com.acme.remote;

import com.sun.net.httpserver.HttpServer;
import java.net.http.HttpClient;
import javax.crypto.Cipher;
import javax.net.ssl.SSLContext;
import javax.sql.DataSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What adapters of remote trackers use of the JDK: for the rule of layering that lets them. */
record AcmeServer(
        HttpClient client,
        HttpServer callback,
        SSLContext tls,
        Cipher cipher,
        DataSource rows,
        Document answer,
        InputSource source) {}
